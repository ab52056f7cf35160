import type { ArticleContent } from './article.ts'

/** A stretch of a text that both versions have, or only one of them. */
export type Stretch = { readonly kind: 'same' | 'removed' | 'added'; readonly text: string }

/** A field that reads otherwise, sentence by sentence. */
export type FieldDifference = { readonly field: keyof ArticleContent; readonly stretches: readonly Stretch[] }

/** What one version of an article says otherwise than another, field by field; empty where they are the same. */
export function articleDifferences(before: ArticleContent, after: ArticleContent): readonly FieldDifference[] {
  return fields.flatMap((field) => {
    const [was, is] = [textOf(before, field), textOf(after, field)]
    return was === is ? [] : [{ field, stretches: stretchesOf(was, is) }]
  })
}

const fields: readonly (keyof ArticleContent)[] = [
  ...(['title', 'questions', 'body', 'unit', 'line', 'categories', 'region'] as const),
  ...(['source', 'validFrom', 'validTo', 'isPublic'] as const),
]

function textOf(content: ArticleContent, field: keyof ArticleContent): string {
  const value = content[field]
  if (field === 'source') return Object.values(content.source ?? {}).join(' ')
  if (Array.isArray(value)) return value.join('\n')
  return value === undefined ? '' : String(value)
}

/** More sentences than this are compared as a whole, for the comparison grows with the product of both. */
const mostSentences = 1_000

function stretchesOf(before: string, after: string): readonly Stretch[] {
  const [was, is] = [sentencesOf(before), sentencesOf(after)]
  if (was.length > mostSentences || is.length > mostSentences)
    return [stretch('removed', before), stretch('added', after)]
  return together(alignment(was, is))
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。；！？\n]*[。；！？\n]|[^。；！？\n]+/g) ?? []
}

/** The longest common run of sentences decides what stayed. */
function alignment(was: readonly string[], is: readonly string[]): readonly Stretch[] {
  const common = commonLengths(was, is)
  const stretches: Stretch[] = []
  for (let [a, b] = [0, 0]; a < was.length || b < is.length; ) {
    const kind = kindAt(common, [was[a], is[b]], [a, b])
    stretches.push(stretch(kind, kind === 'added' ? is[b] : was[a]))
    if (kind !== 'added') a += 1
    if (kind !== 'removed') b += 1
  }
  return stretches
}

type Lengths = readonly (readonly number[])[]

function kindAt(
  common: Lengths,
  [was, is]: readonly [string | undefined, string | undefined],
  [a, b]: readonly [number, number],
) {
  if (was === undefined) return 'added'
  if (is === undefined) return 'removed'
  if (was === is) return 'same'
  return (common[a + 1]?.[b] ?? 0) >= (common[a]?.[b + 1] ?? 0) ? 'removed' : 'added'
}

function commonLengths(was: readonly string[], is: readonly string[]): Lengths {
  const table = Array.from({ length: was.length + 1 }, () => new Array<number>(is.length + 1).fill(0))
  for (let a = was.length - 1; a >= 0; a -= 1)
    for (let b = is.length - 1; b >= 0; b -= 1) {
      const [row = [], below = []] = [table[a], table[a + 1]]
      row[b] = was[a] === is[b] ? (below[b + 1] ?? 0) + 1 : Math.max(below[b] ?? 0, row[b + 1] ?? 0)
    }
  return table
}

function together(stretches: readonly Stretch[]): readonly Stretch[] {
  const joined: Stretch[] = []
  for (const one of stretches) {
    const last = joined.at(-1)
    if (last?.kind === one.kind) joined[joined.length - 1] = stretch(one.kind, last.text + one.text)
    else joined.push(one)
  }
  return joined
}

function stretch(kind: Stretch['kind'], text = ''): Stretch {
  return { kind, text }
}
