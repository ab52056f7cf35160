import type exceljs from 'exceljs'
import { share } from '#foundations/statistics/rate.ts'
import { climbOf, type Standing } from '#foundations/three-rates/ranking.ts'
import type { DailyReport } from '../api.ts'
import { heading, type Scribe } from './scribe.ts'

const scopes = ['appraised', 'full'] as const
const figures = ['score', 'volume', 'valid', 'response', 'resolution', 'satisfaction'] as const

/** A league table on a sheet: rank, movement, unit, and six figures in each scope; pooled total and mean of units last. */
export function addLeague(sheet: exceljs.Worksheet, league: DailyReport['streets'], scribe: Scribe): void {
  const { say, unit } = scribe
  const columns = scopes.flatMap((scope) => figures.map((figure) => `${say(figure)}\n${say(scope)}`))
  heading(sheet, [say('rank'), say('climb'), say('unit'), ...columns])
  for (const row of league.rows)
    sheet.addRow([row.rank, climbOf(row), unit(row.unit), ...scopes.flatMap((scope) => cellsOf(row[scope], scribe))])
  const { pooled, mean } = league
  const total = ['', '', say('pooled'), ...scopes.flatMap((scope) => cellsOf(pooled[scope], scribe))]
  sheet.addRow(total).font = { bold: true }
  const { score, response, resolution, satisfaction } = mean
  sheet.addRow(['', '', say('mean'), score, '', '', response, resolution, satisfaction])
  layOut(sheet)
}

function cellsOf({ score, volume, valid, ...rates }: Standing, { say }: Scribe): (string | number)[] {
  const part = (rate: Standing['response']) => share(rate) ?? say('tooFew')
  return [score ?? say('tooFew'), volume, valid, part(rates.response), part(rates.resolution), part(rates.satisfaction)]
}

function layOut(sheet: exceljs.Worksheet): void {
  sheet.getColumn(1).width = 7
  sheet.getColumn(2).width = 9
  sheet.getColumn(3).width = 30
  for (let column = 4; column < 4 + scopes.length * figures.length; column += 1) {
    const figure = figures[(column - 4) % figures.length]
    sheet.getColumn(column).width = 12
    if (figure === 'score') sheet.getColumn(column).numFmt = '0.0'
    if (figure !== 'score' && figure !== 'volume' && figure !== 'valid') sheet.getColumn(column).numFmt = '0.0%'
  }
  sheet.views = [{ state: 'frozen', ySplit: 1, xSplit: 3 }]
}
