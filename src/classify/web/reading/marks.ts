import type { Words } from '#foundations/rulebook/api.ts'
import type { Reading } from '../../reading-api.ts'

/** What a mark in a text says: how it is drawn, what it is called, and what it means. */
export type Mark = {
  readonly start: number
  readonly end: number
  readonly kind: MarkKind
  readonly label: Words
}

export type MarkKind = keyof typeof markWords

export const markWords = {
  counts: { zh: '要紧', en: 'matters' },
  discounted: { zh: '不计', en: 'not counted' },
  place: { zh: '地点', en: 'place' },
  time: { zh: '时间', en: 'time' },
  amount: { zh: '金额', en: 'amount' },
  phone: { zh: '电话', en: 'phone' },
  identity: { zh: '证件', en: 'identity' },
  plate: { zh: '车牌', en: 'plate' },
  firm: { zh: '单位', en: 'firm' },
  estate: { zh: '小区', en: 'estate' },
  school: { zh: '学校', en: 'school' },
  line: { zh: '线路', en: 'line' },
  person: { zh: '人名', en: 'person' },
} as const satisfies Readonly<Record<string, Words>>

/** The marks of a reading in the order of its text, without overlap: words that matter before names, names before places. */
export function marksOf({ matters, entities, places }: Reading): readonly Mark[] {
  const all = [
    ...matters.map(({ start, end, discount }) => mark(start, end, discount === undefined ? 'counts' : 'discounted')),
    ...entities.map(({ start, end, kind }) => mark(start, end, kind)),
    ...places.candidates
      .slice(0, 1)
      .flatMap(({ because }) => because.map(({ start, end }) => mark(start, end, 'place'))),
  ]
  const kept: Mark[] = []
  for (const one of all) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one)
  return kept.toSorted((a, b) => a.start - b.start)
}

function mark(start: number, end: number, kind: MarkKind): Mark {
  return { start, end, kind, label: markWords[kind] }
}

/** A text in pieces, marked and unmarked, in order; together they are the text. */
export function piecesOf(
  text: string,
  marks: readonly Mark[],
): readonly { readonly said: string; readonly mark?: Mark }[] {
  let end = 0
  const pieces = marks.flatMap((one) => {
    const before = text.slice(end, one.start)
    end = one.end
    const marked = { said: text.slice(one.start, one.end), mark: one }
    return before === '' ? [marked] : [{ said: before }, marked]
  })
  return end < text.length ? [...pieces, { said: text.slice(end) }] : pieces
}
