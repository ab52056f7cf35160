import type { Place } from '#foundations/places/place.ts'
import type { Gazetteer, Saying } from './gazetteer.ts'
import { endingAt, type NamedLevel, sameSort } from './name-endings.ts'

export type How = 'name' | 'stem' | 'alias' | 'typo'

/** Words of a text that may name one of several places, all of one level. */
export type Mention = {
  readonly start: number
  readonly end: number
  readonly level: NamedLevel
  readonly how: How
  /** The length of what names the place, without its ending. */
  readonly stem: number
  readonly ending: string
  /** False where only the ending's sort differs from the name's: 暮云镇 for 暮云街道. */
  readonly exact: boolean
  /** Whether the name is said without its 路: 东风街道 for 东风路街道. */
  readonly short: boolean
  readonly alias?: Saying['alias']
  readonly places: readonly Place[]
}

/** The mentions in a normal text, none overlapping another: the longer hides the shorter, one with an ending one without. */
export function findMentions(text: string, gazetteer: Gazetteer): readonly Mention[] {
  const found: Mention[] = []
  for (let at = 0; at < text.length; at += 1)
    if (gazetteer.root.next.has(text.charCodeAt(at))) found.push(...longestAt(mentionsAt(text, at, gazetteer)))
  return apart(found)
}

function mentionsAt(text: string, start: number, { root }: Gazetteer): readonly Mention[] {
  const found: Mention[] = []
  let node = root.next.get(text.charCodeAt(start))
  for (let end = start + 1; node !== undefined; end += 1) {
    if (node.sayings.length > 0) found.push(...readings(text, { start, end }, node.sayings))
    node = node.next.get(text.charCodeAt(end))
  }
  return found
}

type Span = { readonly start: number; readonly end: number }

/** The levels on which sayings that stand at a span may be meant: those whose ending follows, else each of them bare. */
function readings(text: string, span: Span, sayings: readonly Saying[]): readonly Mention[] {
  const all = [
    ...Map.groupBy(sayings, ({ level, alias, short }) => `${level} ${alias ?? ''} ${short ?? ''}`).values(),
  ].map((group) => readingOf(text, span, group))
  const ended = all.filter(({ ending }) => ending !== '')
  const whole = ended.filter(({ short }) => !short)
  if (whole.length > 0) return whole
  return ended.length > 0 ? ended : all.filter(({ short }) => !short)
}

function readingOf(text: string, { start, end }: Span, group: readonly Saying[]): Mention {
  const [first] = group
  const { level, alias, short = false } = first as Saying
  const ending = alias === undefined || alias === 'name' ? endingAt(text, end, level) : ''
  const same = ending === '' ? group : group.filter((saying) => sameSort(saying.ending, ending))
  return {
    start,
    end: end + ending.length,
    level,
    how: howOf(group, ending),
    stem: end - start,
    ending,
    exact: (ending === '' || same.length > 0) && !short,
    short,
    ...(alias === undefined ? {} : { alias }),
    places: (same.length > 0 ? same : group).map(({ place }) => place),
  }
}

function howOf([first]: readonly Saying[], ending: string): How {
  if (first?.alias !== undefined) return 'alias'
  return ending !== '' || first?.ending === '' ? 'name' : 'stem'
}

/** Of the mentions that begin at one place, those that reach furthest. */
function longestAt(mentions: readonly Mention[]): readonly Mention[] {
  const end = Math.max(...mentions.map((mention) => mention.end))
  return mentions.filter((mention) => mention.end === end)
}

function apart(found: readonly Mention[]): readonly Mention[] {
  const length = ({ start, end }: Mention) => end - start
  const taken = new Map<number, Mention>()
  const kept: Mention[] = []
  const free = (mention: Mention) => {
    for (let at = mention.start; at < mention.end; at += 1) {
      const other = taken.get(at)
      if (other !== undefined && (other.start !== mention.start || other.end !== mention.end)) return false
    }
    return true
  }
  for (const mention of found.toSorted((a, b) => length(b) - length(a) || a.start - b.start)) {
    if (!free(mention)) continue
    kept.push(mention)
    for (let at = mention.start; at < mention.end; at += 1) taken.set(at, mention)
  }
  return kept.toSorted((a, b) => a.start - b.start)
}
