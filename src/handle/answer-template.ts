import type { AnswerRules } from '#foundations/rulebook/answer-rules-api.ts'

/** Whether one of the latest answers is at least so alike (share of common pairs of characters, 0-1), numbers and signs aside. */
export function isTemplate(answer: string, latest: readonly string[], { alike }: AnswerRules['template']): boolean {
  const said = pairsOf(answer)
  return latest.some((other) => likenessOf(said, pairsOf(other)) >= alike)
}

function pairsOf(text: string): ReadonlySet<string> {
  const said = text.replace(/[^\p{L}]+/gu, '')
  return new Set(Array.from({ length: Math.max(0, said.length - 1) }, (_, at) => said.slice(at, at + 2)))
}

function likenessOf(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const pair of one) if (other.has(pair)) common += 1
  const all = one.size + other.size - common
  return all === 0 ? 0 : common / all
}
