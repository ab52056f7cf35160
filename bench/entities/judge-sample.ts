import type { Entity, EntityKind } from '../../src/foundations/text/entities.ts'
import type { ReadMessage } from './read-sample.ts'

/**
 * A message as a person judged it. What was read, as `kind start-end verdict`: `right`; `meaning`, where it stands there and means
 * something else (`meaning hours`: a time of day, and not of this one); `bounds start-end`, where its name stands there instead; `wrong`, where nothing of the kind does. Of a message
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
  for (const judged of sample)
    for (const [place, what] of countsOf(judged, byId.get(judged.id))) {
      const kind = place.split(' ')[0] as EntityKind
      const tally = counts.get(kind) ?? { ...none }
      tally[what] += 1
      counts.set(kind, tally)
    }
  return counts
}

function countsOf(judged: Judged, message: ReadMessage | undefined): readonly (readonly [string, keyof Tally])[] {
  const verdicts = verdictsOf(judged)
  const read = new Map(message?.entities.map((one) => [`${one.kind} ${one.start}-${one.end}`, one]))
  const said = [...read].map(([place, one]) => [place, verdictOn(one, verdicts.get(place))] as const)
  if (judged.whole !== true) return said
  const there = [...verdicts].flatMap(([place, one]) => (isThere.has(one) ? [place] : []))
  const found = there.filter((place) => read.has(place))
  return [
    ...said,
    ...there.map((place) => [place, 'there'] as const),
    ...found.map((place) => [place, 'found'] as const),
  ]
}

const isThere = new Set(['right', 'meaning', 'hours'])

function verdictOn(entity: Entity, verdict: Verdict | 'hours' = 'unjudged'): Verdict {
  if (verdict !== 'hours') return verdict
  return entity.kind === 'time' && 'hours' in entity.value ? 'right' : 'meaning'
}

/** By place what a person said of it; where a name truly stands is right. */
function verdictsOf({ read, missed = [] }: Judged): ReadonlyMap<string, Verdict | 'hours'> {
  const verdicts = new Map<string, Verdict | 'hours'>(missed.map((place) => [place, 'right']))
  for (const [kind, place, verdict, more] of read.map((one) => one.split(' '))) {
    verdicts.set(`${kind} ${place}`, (more === 'hours' ? more : verdict) as Verdict | 'hours')
    if (verdict === 'bounds') verdicts.set(`${kind} ${more}`, 'right')
  }
  return verdicts
}
