import type { MatterWords, Phrases } from './api.ts'
import { narrowness } from './leaf-pattern.ts'

type Field = Exclude<keyof MatterWords, 'leaf'>

const found = new WeakMap<Phrases, Map<string, MatterWords | undefined>>()

/** What the narrowest entry that has the field says about a leaf; an empty list when none has it. */
export function matterWords<Name extends Field>(
  phrases: Phrases,
  leaf: string,
  field: Name,
): NonNullable<MatterWords[Name]> {
  const known = found.get(phrases) ?? new Map<string, MatterWords | undefined>()
  found.set(phrases, known)
  const key = `${field} ${leaf}`
  if (!known.has(key)) known.set(key, narrowest(phrases, leaf, field))
  return known.get(key)?.[field] ?? []
}

function narrowest({ matter }: Phrases, leaf: string, field: Field): MatterWords | undefined {
  let best: MatterWords | undefined
  for (const entry of matter) {
    const rank = (entry[field]?.length ?? 0) === 0 ? 0 : narrowness(entry.leaf, leaf)
    if (rank > (best === undefined ? 0 : narrowness(best.leaf, leaf))) best = entry
  }
  return best
}
