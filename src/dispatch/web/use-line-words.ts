import { kindWords, requesterWords, wordsFor } from '#desk/demand-words.ts'
import { useCityAnswer, useNames } from '#desk/use-city.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { type Category, type CategoryCode, levelNames } from '#foundations/rulebook/category.ts'
import type { DispatchPreview } from '../api.ts'

type Line = DispatchPreview['lines'][number]

const anyCategory = { zh: '各类诉求', en: 'any category' }
const anyPlace = { zh: '全市', en: 'anywhere' }
const anyKind = { zh: '各类型', en: 'any kind' }
const street = { zh: '所在街乡镇', en: 'the street there' }
/** The bodies a pattern names by their line. */
export const bodies: Readonly<Record<string, Words>> = {
  department: { zh: '区级部门', en: 'district department' },
  bureau: { zh: '市级部门', en: 'city bureau' },
  utility: { zh: '公共服务企业', en: 'utility' },
}

/** How a pattern of the catalogue reads, or a unit by its code. */
export function useLeadWords(): (lead: string) => Words {
  const lines = useCityAnswer()?.lines
  const names = useNames()
  const lineName = (code = '') => lines?.find((line) => line.code === code)?.words ?? same(code)
  return (lead) => {
    if (lead === 'street') return street
    const [body = '', line] = lead.split(':')
    return line === undefined ? same(names.unit(lead)) : joined([wordsFor(bodies, body), lineName(line)], '·')
  }
}

/** How a line of the catalogue reads: category × place × kind, who asks and in what circumstance → who leads. */
export function useLineWords(): (line: Line) => Words {
  const answer = useCityAnswer()
  const names = useNames()
  const leadWords = useLeadWords()
  const conditions = answer?.city.rulebook.dispatch.conditions ?? []
  const conditionWords = (wanted: string) => conditions.find(({ code }) => code === wanted)?.words ?? same(wanted)
  return ({ id, category, place, kind, requester, condition, lead }) => {
    const parts = [
      categoryWords(category, answer?.city.categories),
      place === '*' ? anyPlace : same(names.place(place)),
      kind === '*' ? anyKind : wordsFor(kindWords, kind),
      ...(requester === undefined ? [] : [wordsFor(requesterWords, requester)]),
      ...(condition === undefined ? [] : [conditionWords(condition)]),
    ]
    const who = leadWords(lead)
    return joined([joined([same(id), joined(parts, ' × ')], ' '), who], ' → ')
  }
}

/** A leaf by its whole path, a prefix by the part of the path it stands for. */
function categoryWords(pattern: string, categories?: ReadonlyMap<CategoryCode, Category>): Words {
  if (pattern === '*') return anyCategory
  const stem = pattern.replace(/\*$/, '')
  const first = [...(categories?.values() ?? [])].find(({ code }) => code.startsWith(stem))
  if (first === undefined) return same(pattern)
  const depth = stem.split('.').filter(Boolean).length
  const levels = levelNames(first).slice(0, depth)
  return { zh: first.path.slice(0, depth).join(' › '), en: levels.map(({ en }) => en).join(' › ') }
}

function joined(words: readonly Words[], by: string): Words {
  return { zh: words.map(({ zh }) => zh).join(by), en: words.map(({ en }) => en).join(by) }
}

function same(text: string): Words {
  return { zh: text, en: text }
}
