import type { EntityKind } from '../../src/foundations/text/entities.ts'
import type { ReadMessage } from './read-sample.ts'

/**
 * A message as a person judged it. What was read, as `kind start-end verdict`: `right`; `meaning`, where it stands there and means
 * something else; `bounds start-end`, where its name stands there instead; `wrong`, where nothing of the kind does. Of a message
 * read as a whole also what was missed, as `kind start-end`.
 */
export type Judged = {
  readonly id: string
  readonly whole?: boolean
  readonly read: readonly string[]
  readonly missed?: readonly string[]
}

type Verdict = 'right' | 'meaning' | 'bounds' | 'wrong' | 'unjudged'

/** How what is read now was judged, and of what stands in the messages read as a whole how much is read. */
export type Tally = Record<Verdict, number> & { there: number; found: number }

const none: Tally = { right: 0, meaning: 0, bounds: 0, wrong: 0, unjudged: 0, there: 0, found: 0 }

/** Counts by kind. What is read now and was not when the sample was judged, and is no name told there, counts as unjudged. */
export function tallies(sample: readonly Judged[], messages: readonly ReadMessage[]): ReadonlyMap<EntityKind, Tally> {
  const byId = new Map(messages.map((one) => [one.id, one]))
  const counts = new Map<EntityKind, Tally>()
  const add = (kind: EntityKind, what: keyof Tally) => {
    const tally = counts.get(kind) ?? { ...none }
    tally[what] += 1
    counts.set(kind, tally)
  }
  for (const judged of sample) {
    const verdicts = verdictsOf(judged)
    const read = new Map(
      byId.get(judged.id)?.entities.map(({ kind, start, end }) => [`${kind} ${start}-${end}`, kind]) ?? [],
    )
    for (const [place, kind] of read) add(kind, verdicts.get(place) ?? 'unjudged')
    if (judged.whole !== true) continue
    for (const [place, verdict] of verdicts) {
      if (verdict !== 'right' && verdict !== 'meaning') continue
      const kind = place.split(' ')[0] as EntityKind
      add(kind, 'there')
      if (read.has(place)) add(kind, 'found')
    }
  }
  return counts
}

/** By place what a person said of it; where a name truly stands is right. */
function verdictsOf({ read, missed = [] }: Judged): ReadonlyMap<string, Verdict> {
  const verdicts = new Map<string, Verdict>(missed.map((place) => [place, 'right']))
  for (const [kind, place, verdict, truly] of read.map((one) => one.split(' '))) {
    verdicts.set(`${kind} ${place}`, verdict as Verdict)
    if (truly !== undefined) verdicts.set(`${kind} ${truly}`, 'right')
  }
  return verdicts
}
