import { Compile } from 'typebox/compile'
import { IndicatorEdition } from '#foundations/indicators/api.ts'
import type { DefinitionProblem, DefinitionReason } from '#foundations/indicators/definition-problems.ts'
import { editionProblems } from '#foundations/indicators/edition-problems.ts'
import { advice, type FileProblem } from './file-problem.ts'
import { findText } from './table-files.ts'

const file = 'indicators.json'
const schema = Compile(IndicatorEdition)

/** Reads a city's editions of indicators, none where it has no `indicators.json`, or says what each of them breaks. [APPRAISE-18] */
export async function readIndicators(folder: string): Promise<{
  readonly editions: readonly IndicatorEdition[]
  readonly problems: readonly FileProblem[]
}> {
  const found = listIn((await findText(folder, file)) ?? '[]')
  if (found === undefined)
    return { editions: [], problems: [{ file, row: 1, field: '/', value: '', advice: notAList }] }
  return {
    editions: found.filter((edition): edition is IndicatorEdition => schema.Check(edition)),
    problems: [...found.flatMap((edition, index) => problemsOf(edition, index + 1)), ...repeatedEditions(found)],
  }
}

const notAList = { zh: '文件须为指标版本的 JSON 数组', en: 'The file must be a JSON list of editions of indicators' }

function listIn(text: string): readonly unknown[] | undefined {
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read : undefined
  } catch {
    return undefined
  }
}

function problemsOf(edition: unknown, row: number): readonly FileProblem[] {
  if (schema.Check(edition)) return editionProblems(edition).map((problem) => adviseOn(problem, row))
  const faults = new Map(schema.Errors(edition).map(({ instancePath, message }) => faultAt(instancePath, message)))
  return Array.from(faults, ([field, ofField]) => ({ file, row, field, value: '', advice: ofField }))
}

/** Measures and conditions have several forms; that none of them fits is said once, where they stand. */
const ofForms = /^.*?\/(?:measure|where\/\d+)(?=\/|$)/

function faultAt(path: string, message: string): readonly [string, FileProblem['advice']] {
  const [formed] = ofForms.exec(path) ?? []
  if (formed === undefined) return [path || '/', { zh: `格式不符：${message}`, en: message }]
  const forms = formed.endsWith('/measure') ? measureForms : conditionForms
  return [formed, { zh: `请写成以下形式之一：${forms}`, en: `Write one of these forms: ${forms}` }]
}

const conditionForms = '{field, is: […]} {field, holds} {field, atLeast} {field, below}'
const measureForms =
  '{take: count} {take: sum | median, field} {take: share, having: […]} {take: points, field, points} {take: ratio, field, over}'

function repeatedEditions(found: readonly unknown[]): readonly FileProblem[] {
  const names = found.map((edition) => (schema.Check(edition) ? edition.edition : undefined))
  return names.flatMap((value, index) =>
    value !== undefined && names.indexOf(value) < index
      ? [{ file, row: index + 1, field: '/edition', value, advice: advice.repeated }]
      : [],
  )
}

function adviseOn({ path, reason, value, known }: DefinitionProblem, row: number): FileProblem {
  const { zh, en } = adviceFor[reason]
  const list = known === undefined ? '' : known.join(', ')
  const more = list === '' ? { zh: '', en: '' } : { zh: `；可用：${list}`, en: `; known are: ${list}` }
  return { file, row, field: path, value, advice: { zh: `${zh}${more.zh}`, en: `${en}${more.en}` } }
}

const adviceFor: Readonly<Record<DefinitionReason, { readonly zh: string; readonly en: string }>> = {
  'unknown-field': { zh: '该粒度没有这个字段，请改用所列字段', en: 'This grain has no such field; name one it has' },
  'unfit-condition': {
    zh: '条件与字段的内容不符：词用 is，是否用 holds，数用 atLeast 或 below',
    en: 'The condition does not fit the field: use is for words, holds for yes and no, atLeast or below for numbers',
  },
  'unknown-value': { zh: '字段没有这个取值', en: 'The field never has this value' },
  'counted-later': {
    zh: '这是按单位和日计出的数，不能用来挑选工单；请在 measure 中使用',
    en: 'This is counted for a unit and day and cannot choose tickets; use it in the measure',
  },
  'unfit-measure': { zh: '这个字段不能这样计算', en: 'This cannot be taken of the field' },
  'stock-has-no-sum': {
    zh: '在办量、超时量逐日相加没有意义；请取中位数或相除',
    en: 'What is open on several days has no sum; take the median or a ratio',
  },
  'unit-day-has-no-rows': {
    zh: '单位日粒度请用 sum、median 或 ratio',
    en: 'Of unit-days take a sum, a median or a ratio',
  },
  'no-points': { zh: '请至少给一个取值计分', en: 'Give points to at least one word' },
  'weight-of-tickets-only': { zh: '只有工单粒度带权重', en: 'Only tickets carry weights; leave it out' },
  'unfit-dimension': { zh: '该粒度不能这样分组', en: 'This grain cannot be grouped so' },
  'repeated-code': { zh: '此编码重复', en: 'This code stands twice; rename one' },
  'unknown-indicator': { zh: '本版本没有这个指标', en: 'The edition has no such indicator' },
  'part-is-no-share': {
    zh: '指数只能由工单粒度的比率合成',
    en: 'An index is made of shares of tickets alone; take a share or points',
  },
  'part-has-no-direction': {
    zh: '请给该指标注明越高越好还是越低越好',
    en: 'Say of this indicator whether more or less is better',
  },
  'part-lacks-dimension': {
    zh: '该指标须能按区、街道和标签分组',
    en: 'This indicator must offer its figures by district, street and tag',
  },
  'unknown-tag': { zh: '不是七有五性标签', en: 'This is none of the tags' },
  'more-tags-than-listed': {
    zh: '列出的标签没有这么多，永远不会有指数',
    en: 'There are not that many tags, so no area would ever have an index',
  },
  'weights-do-not-sum-to-one': { zh: '权重之和须为 1', en: 'The weights must sum to 1' },
}
