import { type Advice, type Row, textOf } from '#foundations/places/row-problem.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'
import { equalLines } from '#foundations/rulebook/equal-lines.ts'
import { type LineReason, type LineWorld, lineProblems, type WrittenLine } from '#foundations/rulebook/line-problems.ts'
import { adviseRows, advice as common, type FileProblem } from './file-problem.ts'
import { partsOf } from './table-files.ts'

/** What to do about a line that names what the city does not have. */
const advice: Advice<LineReason> = {
  missing: common.missing,
  'id-repeated': common.repeated,
  'category-unknown': {
    zh: '须为 categories.csv 中的编码、以 .* 结尾的前缀或 *',
    en: 'Name a code of categories.csv, a prefix of some ending in .*, or *',
  },
  'place-unknown': { zh: '须为 * 或区、街道编码', en: 'Write *, or the code of a district or street' },
  'kind-unknown': {
    zh: `须为 * 或 ${demandKinds.join('、')}`,
    en: `Write * or one of ${demandKinds.join(', ')}`,
  },
  'requester-unknown': { zh: '须为 *、citizen 或 firm', en: 'Write *, citizen or firm' },
  'condition-unknown': { zh: '规则版本中没有该条件', en: 'A rulebook edition does not know this condition' },
  'no-unit': {
    zh: '须为 street、department:条线、bureau:名称 或 utility:名称，且有这样的单位',
    en: 'Write street, department:<line>, bureau:<name> or utility:<name>, for which there is a unit',
  },
  'unit-closed': { zh: '这样的单位都已撤并', en: 'Every such unit is closed' },
  'level-unknown': common.unknownLevel,
  'sign-limit-unknown': { zh: '规则版本中没有该签收时限', en: 'A rulebook edition does not know this sign-for limit' },
}

/** What is wrong with catalogue.csv: lines that name what the city does not have would dispatch to nobody. */
export function catalogueProblems(rows: readonly Row[], world: LineWorld): readonly FileProblem[] {
  return adviseRows('catalogue.csv', lineProblems(rows.map(lineIn), world), advice)
}

/** Lines of catalogue.csv of equal rank: neither could decide. [DISPATCH-04] */
export function equalLineProblems(
  rows: readonly Row[],
  city: Parameters<typeof equalLines>[1],
): readonly FileProblem[] {
  return equalLines(catalogueOf(rows), city).map(({ line, row, others }) => {
    const named = others.map((other) => `${other.id} (${other.row})`).join(', ')
    const advice = {
      zh: `与 ${named} 同样具体，无法判定由谁办理；请合并或加限定（DISPATCH-04）`,
      en: `As narrow as ${named}: neither can decide; merge them or narrow one (DISPATCH-04)`,
    }
    return { file: 'catalogue.csv', row, field: 'category', value: line.category, advice }
  })
}

/** The lines of a catalogue file in which no problem was found. */
export function catalogueOf(rows: readonly Row[]): readonly CatalogueLine[] {
  return rows.map((row) => lineIn(row) as CatalogueLine)
}

/** A row as the line somebody wrote; an empty cell, and `*` for a requester, is no condition of that sort. */
function lineIn(row: Row): WrittenLine {
  const text = (field: string) => textOf(row, field)
  const given = (name: keyof WrittenLine, field: string) => (text(field) === '' ? {} : { [name]: text(field) })
  return {
    ...{ id: text('id'), category: text('category'), place: text('place'), kind: text('kind') },
    ...(text('requester') === '*' ? {} : given('requester', 'requester')),
    ...given('condition', 'condition'),
    ...{ lead: text('lead'), supports: partsOf(text('supports')) },
    ...given('level', 'level'),
    ...given('signLimit', 'sign_limit'),
    basis: text('basis'),
  }
}
