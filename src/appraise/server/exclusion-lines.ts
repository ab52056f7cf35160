import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { ExclusionFigures } from '../exclusion-api.ts'

/** The columns of exported figures of exclusions: by unit, then by reason, all of them last. */
export const exclusionHeadings = {
  unit: { zh: '单位', en: 'Unit' },
  reason: { zh: '理由', en: 'Reason' },
  volume: { zh: '工单量', en: 'Tickets' },
  asked: { zh: '申请', en: 'Asked' },
  granted: { zh: '已剔除', en: 'Excluded' },
  refused: { zh: '未同意', en: 'Refused' },
  open: { zh: '在办', en: 'Open' },
  overdue: { zh: '逾期', en: 'Late' },
  objected: { zh: '异议', en: 'Objections' },
  upheld: { zh: '异议成立', en: 'Upheld' },
}

/** The figures of exclusions as lines to export. */
export function exportedLines(
  { units, reasons, all }: ExclusionFigures,
  city: Pick<City, 'units' | 'rulebook'>,
  language: 'zh' | 'en',
): Record<string, unknown>[] {
  const known = new Map(city.rulebook.appraise.exclusionReasons.map(({ code, words }) => [code, words[language]]))
  return [
    ...units.map((line) => ({ ...line, unit: city.units.get(line.key as UnitCode)?.name ?? line.key })),
    ...reasons.map((line) => ({ ...line, reason: known.get(line.key) ?? line.key })),
    { ...all, unit: '合计 All' },
  ]
}
