import { share } from '#foundations/statistics/rate.ts'
import { percentOf } from '#foundations/three-rates/score.ts'
import type { Unit, UnitCode } from '#foundations/units/unit.ts'
import type { Headings } from '#platform/http/export-rows.ts'
import type { DepartmentTable, departmentTables } from '../department-api.ts'

type Units = ReadonlyMap<UnitCode, Pick<Unit, 'name'>>
type Rate = DepartmentTable['departments'][number]['arrival']
type Exported = {
  readonly headings: Headings
  readonly lines: (table: DepartmentTable, units: Units) => readonly Readonly<Record<string, unknown>>[]
}

const unit = { zh: '单位', en: 'Unit' }
const before = { zh: '上期', en: 'Period before' }
const yearBefore = { zh: '上年同期', en: 'Year before' }

/** The three tables as files; what has no denominator stays empty, never 0. */
export const departmentExports: Readonly<Record<(typeof departmentTables)[number], Exported>> = {
  departments: {
    headings: {
      rank: { zh: '名次', en: 'Rank' },
      unit,
      score: { zh: '得分', en: 'Score' },
      before: { zh: `${before.zh}得分`, en: `${before.en}, score` },
      yearBefore: { zh: `${yearBefore.zh}得分`, en: `${yearBefore.en}, score` },
      ...rateHeadings('arrival', { zh: '及时到场', en: 'In time' }),
      ...rateHeadings('part', { zh: '完成事项', en: 'Part done' }),
      ...rateHeadings('verdict', { zh: '街乡镇评价', en: 'Verdict' }),
      ...rateHeadings('support', { zh: '按时协办', en: 'Support' }),
      returns: { zh: '退单', en: 'Returns' },
      groundless: { zh: '退单不成立', en: 'Groundless returns' },
      deducted: { zh: '扣分', en: 'Points off' },
    },
    lines: ({ departments }, units) =>
      departments.map((row) => ({
        ...row,
        unit: nameIn(units, row.unit),
        before: row.before?.score,
        yearBefore: row.yearBefore?.score,
        ...rateCells('arrival', row.arrival),
        ...rateCells('part', row.part),
        ...rateCells('verdict', row.verdict),
        ...rateCells('support', row.support),
      })),
  },
  shared: {
    headings: {
      unit,
      shared: { zh: '共担得分', en: 'Shared score' },
      official: { zh: '正式得分', en: 'Official score' },
      answers: { zh: '有效回访（共担后）', en: 'Answers, shared' },
      before: { zh: `${before.zh}共担得分`, en: `${before.en}, shared score` },
      yearBefore: { zh: `${yearBefore.zh}共担得分`, en: `${yearBefore.en}, shared score` },
    },
    lines: ({ shared }, units) => shared.map((row) => ({ ...row, unit: nameIn(units, row.unit) })),
  },
  'whistle-rates': {
    headings: {
      unit,
      ...rateHeadings('rate', { zh: '吹哨率', en: 'Whistle rate' }),
      low: { zh: '区间下限%', en: 'Interval from %' },
      high: { zh: '区间上限%', en: 'Interval to %' },
      others: { zh: '其他街乡镇%', en: 'Others %' },
      before: { zh: `${before.zh}%`, en: `${before.en} %` },
      yearBefore: { zh: `${yearBefore.zh}%`, en: `${yearBefore.en} %` },
      conspicuous: { zh: '提示', en: 'Question' },
    },
    lines: ({ whistleRates }, units) =>
      whistleRates.map((row) => ({
        unit: nameIn(units, row.unit),
        ...rateCells('rate', { numerator: row.whistled, denominator: row.tickets }),
        low: percentOf(row.interval?.low),
        high: percentOf(row.interval?.high),
        others: percentOf(row.others),
        before: row.before && percentOf(share(row.before)),
        yearBefore: row.yearBefore && percentOf(share(row.yearBefore)),
        conspicuous: row.conspicuous,
      })),
  },
}

function nameIn(units: Units, code: string): string {
  return units.get(code as UnitCode)?.name ?? code
}

function rateHeadings(name: string, { zh, en }: Headings[string]): Headings {
  return {
    [name]: { zh: `${zh}%`, en: `${en} %` },
    [`${name}.numerator`]: { zh: `${zh}（分子）`, en: `${en}, numerator` },
    [`${name}.denominator`]: { zh: `${zh}（分母）`, en: `${en}, denominator` },
  }
}

function rateCells(name: string, rate: Rate): Readonly<Record<string, number | undefined>> {
  return {
    [name]: percentOf(share(rate)),
    [`${name}.numerator`]: rate.numerator,
    [`${name}.denominator`]: rate.denominator,
  }
}
