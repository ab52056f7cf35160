import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { chance, integer, pick } from '../../src/foundations/statistics/draws.ts'
import { type Random, seededRandom } from '../../src/foundations/statistics/seeded-random.ts'

type Slot = readonly string[] | { readonly pre?: string; readonly parts: readonly (readonly string[])[] }
type Matter = {
  readonly leaf: readonly string[]
  readonly text?: readonly string[]
  readonly consequence?: readonly string[]
}
type Phrases = {
  readonly matter?: readonly Matter[]
  readonly slot?: Readonly<Record<string, Slot>>
  readonly opening?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  readonly wish?: Readonly<Record<string, readonly string[]>>
}

/** A demand as the city's phrases say it. */
export type Said = { readonly category: string; readonly text: string }

/** Makes demands of the city's own phrases, the same for the same seed. */
export function openPhrases(city: string, seed: string): () => Said {
  const files = globSync('phrases/*.json', { cwd: city }).toSorted()
  const all = files.map((file): Phrases => JSON.parse(readFileSync(resolve(join(city, file)), 'utf8')))
  const matters = all.flatMap(({ matter = [] }) => matter)
  const told = matters.filter(({ text = [] }) => text.length > 0)
  const harms = matters.flatMap(({ consequence = [] }) => consequence)
  const openings = all.flatMap(({ opening = {} }) =>
    Object.values(opening).flatMap((group) => Object.values(group).flat()),
  )
  const wishes = all.flatMap(({ wish = {} }) => Object.values(wish).flat())
  const slots = Object.assign({}, ...all.map(({ slot = {} }) => slot)) as Readonly<Record<string, Slot>>
  const random = seededRandom(seed)
  const fill = (pattern: string) => pattern.replace(/\{(\w+)\}/g, (_, name: string) => wordOf(random, slots[name]))
  return () => {
    const { leaf, text = [] } = pick(random, told)
    const harm = chance(random, 0.5) ? `，${pick(random, harms)}` : ''
    return {
      category: pick(random, leaf),
      text: fill(`${pick(random, openings)}${pick(random, text)}${harm}。${pick(random, wishes)}。`),
    }
  }
}

function wordOf(random: Random, slot: Slot | undefined): string {
  if (slot === undefined) return '市民'
  return 'parts' in slot ? (slot.pre ?? '') + slot.parts.map((part) => pick(random, part)).join('') : pick(random, slot)
}

/** The text with this share of its characters, chosen by chance, put in place of by others. */
export function edited(text: string, share: number, random: Random): string {
  const characters = [...text]
  const places = characters.map((_, place) => place).toSorted(() => random() - 0.5)
  for (const place of places.slice(0, Math.round(characters.length * share)))
    characters[place] = String.fromCodePoint(integer(random, 0x4e00, 0x9fa5))
  return characters.join('')
}
