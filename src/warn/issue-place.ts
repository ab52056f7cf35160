import { namesIn } from '#foundations/text/name-marks.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import type { Said } from './issue-signals.ts'

/** People say the place in the title first: there it counts three times. */
const titleWeight = 3
/** How much of a name's own part makes it better known than its ending alone. */
const ownPart = 6

/**
 * The name by which demands call their place: of the names at least two of them name the one said most, a longer one counting
 * more, and written in full where most write more of it. Empty where there is none.
 */
export function placeSaid(demands: readonly Said[]): string {
  const [said, weights] = [new Map<string, number>(), new Map<string, number>()]
  for (const { title, text } of demands) {
    const named = [
      ...namesIn(normalText(title)).map((name) => [name, titleWeight] as const),
      ...namesIn(normalText(text)).map((name) => [name, 1] as const),
    ]
    for (const [name, weight] of new Map(named.toReversed())) {
      said.set(name, (said.get(name) ?? 0) + 1)
      weights.set(name, (weights.get(name) ?? 0) + weight)
    }
  }
  const worth = (name: string) => (weights.get(name) ?? 0) * (Math.min(name.length, ownPart) - 1)
  const [best = ''] = [...said.keys()]
    .filter((name) => (said.get(name) ?? 0) > 1)
    .toSorted((a, b) => worth(b) - worth(a) || a.length - b.length || (a < b ? -1 : 1))
  return best
}
