import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'

export type Chapter = { readonly stage: string | undefined; readonly facts: readonly Envelope[] }

/** Splits a ticket's facts into runs of the same stage; a stage that comes back begins a new chapter, order is kept. */
export function chaptersOf(
  facts: readonly Envelope[],
  stageOf: (fact: AnyFact) => string | undefined,
): readonly Chapter[] {
  const chapters: { stage: string | undefined; facts: Envelope[] }[] = []
  for (const envelope of facts) {
    const stage = stageOf(envelope.fact)
    const last = chapters.at(-1)
    if (last !== undefined && last.stage === stage) last.facts.push(envelope)
    else chapters.push({ stage, facts: [envelope] })
  }
  return chapters
}
