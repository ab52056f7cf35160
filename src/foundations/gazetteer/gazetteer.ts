import type { Place } from '#foundations/places/place.ts'
import type { AliasKind, PlaceAlias } from '#foundations/places/place-alias.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import { type NamedLevel, splitName } from './name-endings.ts'

/** One way to say a place: its stem, with the ending its name has, or an alias. */
export type Saying = {
  readonly place: Place
  readonly level: NamedLevel
  readonly words: string
  readonly ending: string
  /** Set where the words are no name of the place but an alias, and says what they name. */
  readonly alias?: AliasKind
  /** Set where the words leave something out and count only with an ending: 东风 for 东风路街道. */
  readonly short?: true
}

/** The sayings that end at a node, and the next node by character code. */
export type Node = { readonly next: Map<number, Node>; readonly sayings: Saying[] }

/** The places of a city as they are said, ready to be looked for in texts. */
export type Gazetteer = {
  readonly places: PlaceIndex
  readonly root: Node
  /** Streets and communities by their stem, and by their stem with one character left open (`回?观`). */
  readonly byStem: ReadonlyMap<string, readonly Saying[]>
  readonly byOpenStem: ReadonlyMap<string, readonly Saying[]>
}

type Built = { readonly aliases: readonly PlaceAlias[]; readonly gazetteer: Gazetteer }

const built = new WeakMap<PlaceIndex, Built>()

/** The gazetteer of an edition of places, built when first asked for. Aliases of places the city does not have are left out. */
export function gazetteerOf(places: PlaceIndex, aliases: readonly PlaceAlias[]): Gazetteer {
  const known = built.get(places)
  if (known?.aliases === aliases) return known.gazetteer
  const gazetteer = build(places, aliases)
  built.set(places, { aliases, gazetteer })
  return gazetteer
}

function build(places: PlaceIndex, aliases: readonly PlaceAlias[]): Gazetteer {
  const names = normalNames(places)
  const named = places.all.flatMap((place, at) => sayingsOf(place, names[at] ?? place.name))
  const root: Node = { next: new Map(), sayings: [] }
  for (const saying of [...named, ...aliases.flatMap((alias) => aliasSayings(alias, places))]) put(root, saying)
  const stems = named.filter(({ level, short }) => (level === 'street' || level === 'community') && short === undefined)
  const open = stems.flatMap((saying) => openStems(saying.words).map((words) => ({ words, saying })))
  return {
    places,
    root,
    byStem: Map.groupBy(stems, ({ words }) => words),
    byOpenStem: new Map(
      [...Map.groupBy(open, ({ words }) => words)].map(([words, found]) => [words, found.map(({ saying }) => saying)]),
    ),
  }
}

/** All names in one reading, which is far quicker than one by one. */
function normalNames({ all }: PlaceIndex): readonly string[] {
  return normalText(all.map(({ name }) => name.replaceAll('\n', ' ')).join('\n')).split('\n')
}

function sayingsOf(place: Place, name: string): readonly Saying[] {
  if (place.level === 'grid') return []
  const { stem, ending } = splitName(name, place.level)
  if (stem === '') return []
  const whole = { place, level: place.level, words: stem, ending }
  const isShortened = place.level === 'street' && stem.length >= 3 && stem.endsWith('路')
  return isShortened ? [whole, { ...whole, words: stem.slice(0, -1), short: true }] : [whole]
}

function aliasSayings({ alias, place: code, kind }: PlaceAlias, places: PlaceIndex): readonly Saying[] {
  const place = places.find(code)
  const words = normalText(alias).trim()
  if (place === undefined || place.level === 'grid' || words === '') return []
  return [{ place, level: place.level, words, ending: '', alias: kind }]
}

function put(root: Node, saying: Saying): void {
  let node = root
  for (let at = 0; at < saying.words.length; at += 1) {
    const code = saying.words.charCodeAt(at)
    let next = node.next.get(code)
    if (next === undefined) {
      next = { next: new Map(), sayings: [] }
      node.next.set(code, next)
    }
    node = next
  }
  node.sayings.push(saying)
}

/** Below three characters, one left open fits too many words. */
const shortestOpen = 3

/** The words with each character in turn left open. */
export function openStems(words: string): readonly string[] {
  if (words.length < shortestOpen) return []
  return Array.from({ length: words.length }, (_, at) => `${words.slice(0, at)}?${words.slice(at + 1)}`)
}
