import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'

/** The last fact that named this part of the ticket, such as its `lead` or `level`: what stands behind the present value. */
export function findFactNaming(facts: readonly Envelope[], part: string): AnyFact | undefined {
  return facts.findLast(({ fact }) => part in fact)?.fact
}
