import exceljs from 'exceljs'
import type { City } from '#foundations/rulebook/city.ts'
import type { DailyReport } from '../api.ts'
import { flowNames } from '../daily-report.ts'
import type { Language } from './daily-words.ts'
import { addLeague } from './league-sheet.ts'
import { heading, type Scribe, scribeOf } from './scribe.ts'

/** The daily report as an .xlsx file: a summary, both league tables in both scopes, and the tickets it names. */
export async function dailyWorkbook(
  report: DailyReport,
  city: Pick<City, 'units' | 'categories'>,
  language: Language,
): Promise<Buffer> {
  const scribe = scribeOf(city, language)
  const book = new exceljs.Workbook()
  addSummary(book.addWorksheet(scribe.say('summary')), report, scribe)
  addLeague(book.addWorksheet(scribe.say('streets')), report.streets, scribe)
  addLeague(book.addWorksheet(scribe.say('departments')), report.departments, scribe)
  addNamed(book.addWorksheet(scribe.say('named')), report, scribe)
  return Buffer.from(await book.xlsx.writeBuffer())
}

function addSummary(sheet: exceljs.Worksheet, report: DailyReport, scribe: Scribe): void {
  const { say } = scribe
  sheet.columns = [{ width: 34 }, { width: 16 }, { width: 16 }, { width: 16 }]
  sheet.addRow([`${say('title')} ${report.date}`]).font = { bold: true, size: 16 }
  sheet.addRow([
    `${say('span')} ${shortly(report.from)} – ${shortly(report.to)}　${say('period')} ${report.period.code}`,
  ])
  sheet.addRow([`${say('method')} ${report.edition}`])
  addFlows(sheet, say('all'), report.totals, scribe)
  addFlows(sheet, say('firms'), report.firms.flows, scribe)
  section(sheet, say('hot'), [say('category'), say('count'), say('before'), say('change')])
  for (const { category, count, before } of report.hot)
    sheet.addRow([scribe.category(category), count, before, count - before])
  for (const place of ['top', 'bottom'] as const) addEnds(sheet, place, report, scribe)
  addTrend(sheet, report, scribe)
}

function addFlows(sheet: exceljs.Worksheet, title: string, flows: DailyReport['totals'], { say }: Scribe): void {
  section(sheet, title, [say('figure'), say('count'), say('before'), say('change')])
  for (const flow of flowNames) {
    const { count, before } = flows[flow]
    sheet.addRow([say(flow), count, before, count - before])
  }
}

function addEnds(sheet: exceljs.Worksheet, place: 'top' | 'bottom', report: DailyReport, { say, unit }: Scribe): void {
  section(sheet, say(place), [say('unit'), say('rank'), say('score'), say('valid')])
  for (const code of report[place]) {
    const row = report.streets.rows.find((ranked) => ranked.unit === code)
    sheet.addRow([unit(code), row?.rank, row?.appraised.score, row?.appraised.valid])
  }
}

function addTrend(sheet: exceljs.Worksheet, { trend }: DailyReport, { say, unit }: Scribe): void {
  section(sheet, say('trend'), [say('unit'), ...(trend[0]?.points.map(({ date }) => date) ?? [])])
  for (const { unit: code, points } of trend)
    sheet.addRow([unit(code), ...points.map(({ score }) => score ?? say('tooFew'))])
}

function addNamed(sheet: exceljs.Worksheet, { named }: DailyReport, { say, unit, category }: Scribe): void {
  sheet.columns = [{ width: 18 }, { width: 44 }, { width: 26 }, { width: 30 }, { width: 60 }]
  heading(sheet, [say('number'), say('titleOf'), say('unit'), say('category'), say('why')])
  for (const ticket of named)
    sheet.addRow([ticket.number, ticket.title, unit(ticket.lead ?? ''), category(ticket.category ?? ''), ticket.why])
  sheet.views = [{ state: 'frozen', ySplit: 1 }]
}

function section(sheet: exceljs.Worksheet, title: string, columns: readonly string[]): void {
  sheet.addRow([])
  sheet.addRow([title]).font = { bold: true, size: 13 }
  heading(sheet, columns)
}

function shortly(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}
