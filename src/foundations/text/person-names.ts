import { endsOf, type Lexicon, standingOf } from './word-classes.ts'

export type PersonName = {
  readonly kind: 'person'
  readonly start: number
  readonly end: number
  readonly value: string
}

/** Behind a cue of this topic much else may follow (我是方家庄的居民): a name is what nothing follows. */
const self = '自称'

/** Words of this topic hold a title and are none (某些, 班主任老师). */
const noTitle = '不算'

/** People by how they are introduced: a surname and one or two characters behind 我叫, or a surname before 女士. */
export function personNames(text: string, lexicon: Lexicon): readonly PersonName[] {
  const surnames = new Set(lexicon.of('surname').words.map(({ word }) => word))
  const stops = endsOf(text, lexicon, 'name-stop')
  const named = standingOf(text, lexicon, 'name-cue').flatMap(({ end, word }) =>
    nameFrom(text, end, surnames, stops).filter((name) => word.topic !== self || !isHan(text.charAt(name.end))),
  )
  const titled = standingOf(text, lexicon, 'title-after')
    .filter(({ word }) => word.topic !== noTitle)
    .flatMap(({ start, end }) => titledName(text, { start, end }, surnames))
  return [...named, ...titled]
}

function nameFrom(text: string, cue: number, surnames: ReadonlySet<string>, stops: Uint8Array): readonly PersonName[] {
  let start = cue
  while (start < cue + 2 && ': '.includes(text.charAt(start)) && start < text.length) start += 1
  const surname = [2, 1].map((length) => text.slice(start, start + length)).find((said) => surnames.has(said))
  if (surname === undefined) return []
  let end = start + surname.length
  const most = end + 2
  while (end < most && isHan(text.charAt(end)) && stops[end + 1] !== 1) end += 1
  return end === start + surname.length ? [] : [personAt(text, start, end)]
}

type Span = { readonly start: number; readonly end: number }

/** 王女士, 欧阳先生, and the full name where a cue does not stand before it: 张伟先生 only as 伟先生 would be no name. */
function titledName(text: string, { start, end }: Span, surnames: ReadonlySet<string>): readonly PersonName[] {
  const length = [2, 1].find((one) => one <= start && surnames.has(text.slice(start - one, start)))
  return length === undefined ? [] : [personAt(text, start - length, end)]
}

function personAt(text: string, start: number, end: number): PersonName {
  return { kind: 'person', start, end, value: text.slice(start, end) }
}

function isHan(character: string): boolean {
  return /[\u4e00-\u9fff]/.test(character)
}
