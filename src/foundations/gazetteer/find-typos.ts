import { coverOf } from './find-features.ts'
import type { Mention } from './find-mentions.ts'
import { type Gazetteer, openStems, type Saying } from './gazetteer.ts'
import { tellingEndings } from './name-endings.ts'

const longestStem = 8
/** A text that is all endings is not read for misspelt names to its end. */
const mostEndings = 200

/**
 * Names of streets and communities with one character wrong or two swapped, told by the ending they stand before. Only what
 * no mention covers is looked at; a stem of two characters is known by its swap alone.
 */
export function findTypos(text: string, mentions: readonly Mention[], gazetteer: Gazetteer): readonly Mention[] {
  const covered = coverOf(text, mentions)
  const found: Mention[] = []
  for (const { at, level, ending } of endingsIn(text)) {
    if (covered[at] === 1) continue
    const typo = typoBefore(text, at, { gazetteer, level, covered })
    if (typo !== undefined) found.push({ ...typo, end: at + ending.length, ending })
  }
  return found
}

type Level = keyof typeof tellingEndings
type Ending = { readonly at: number; readonly level: Level; readonly ending: string }

const endings: ReadonlyMap<number, readonly Omit<Ending, 'at'>[]> = Map.groupBy(
  (['street', 'community'] as const).flatMap((level) => tellingEndings[level].map((ending) => ({ level, ending }))),
  ({ ending }) => ending.charCodeAt(0),
)

function endingsIn(text: string): readonly Ending[] {
  const found: Ending[] = []
  for (let at = 2; at < text.length && found.length < mostEndings; at += 1) {
    const ending = endings.get(text.charCodeAt(at))?.find((one) => text.startsWith(one.ending, at))
    if (ending !== undefined) found.push({ at, ...ending })
  }
  return found
}

type Look = { readonly gazetteer: Gazetteer; readonly level: Level; readonly covered: Uint8Array }

/** The longest misspelt stem that ends at a position. */
function typoBefore(text: string, at: number, look: Look): Mention | undefined {
  for (let length = Math.min(longestStem, at); length >= 2; length -= 1) {
    const start = at - length
    const said = text.slice(start, at)
    if (!/^\p{Script=Han}+$/u.test(said) || look.covered[start] === 1) continue
    const meant = meantBy(said, look)
    if (meant.length > 0)
      return {
        start,
        end: at,
        level: look.level,
        how: 'typo',
        stem: length,
        ending: '',
        exact: false,
        short: false,
        places: meant.map(({ place }) => place),
      }
  }
  return undefined
}

function meantBy(said: string, { gazetteer, level }: Look): readonly Saying[] {
  const swapped = swaps(said).flatMap((words) => gazetteer.byStem.get(words) ?? [])
  const wrong = openStems(said).flatMap((words) => gazetteer.byOpenStem.get(words) ?? [])
  return [...new Set([...swapped, ...wrong])].filter((saying) => saying.level === level && saying.words !== said)
}

/** The words with each two neighbours swapped. */
function swaps(words: string): readonly string[] {
  return Array.from(
    { length: words.length - 1 },
    (_, at) => words.slice(0, at) + words.charAt(at + 1) + words.charAt(at) + words.slice(at + 2),
  )
}
