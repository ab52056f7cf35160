import { seededRandom } from '../src/foundations/statistics/seeded-random.ts'
import { buildAutomaton, eachHit } from '../src/foundations/text/word-automaton.ts'
import { median } from './measure/median.ts'
import type { Bench } from './run.ts'

const entries = 50_000
const texts = 60
const characters = 300
const rounds = 5

/** Characters per second through an automaton of very many words; the plain search looks for each word on its own. */
export const bench: Bench = {
  compares: `characters per second in which each occurrence of ${entries} words is found, to a plain search for each word in the same texts`,
  run: async (say) => {
    const random = seededRandom('words')
    const words = [...new Set(Array.from({ length: entries }, () => saying(random, 2 + Math.floor(random() * 4))))]
    const stories = Array.from({ length: texts }, () => story(random, words))
    const size = stories.reduce((sum, text) => sum + text.length, 0)
    const building = timed(() => buildAutomaton(words))
    say(`${words.length} words prepared in ${Math.round(building.milliseconds)} ms`)
    const found = measure(() => stories.reduce((sum, text) => sum + countHits(building.done, text), 0), 50 * rounds)
    const plain = measure(() => stories.reduce((sum, text) => sum + countPlain(words, text), 0))
    if (found.done !== plain.done) throw new Error(`The searches differ: ${found.done} and ${plain.done} occurrences`)
    const perSecond = (milliseconds: number) => Math.round((size * 1_000) / milliseconds)
    const [charactersPerSecond, plainPerSecond] = [perSecond(found.milliseconds), perSecond(plain.milliseconds)]
    say(`automaton: ${charactersPerSecond} characters/s; one by one: ${plainPerSecond} characters/s`)
    const ratio = Math.round(plain.milliseconds / found.milliseconds)
    return {
      ratio,
      words: words.length,
      buildMs: Math.round(building.milliseconds),
      hits: found.done,
      charactersPerSecond,
      plainPerSecond,
    }
  },
}

/** Common characters are common in Chinese: a few hundred make up most of a text. */
function saying(random: () => number, length: number): string {
  const character = () => String.fromCharCode(0x4e00 + Math.floor(random() ** 3 * 3_000))
  return Array.from({ length }, character).join('')
}

function story(random: () => number, words: readonly string[]): string {
  let text = ''
  while (text.length < characters)
    text += random() < 0.1 ? words[Math.floor(random() * words.length)] : saying(random, 3)
  return text
}

function countHits(automaton: ReturnType<typeof buildAutomaton>, text: string): number {
  let hits = 0
  eachHit(automaton, text, () => {
    hits += 1
  })
  return hits
}

function countPlain(words: readonly string[], text: string): number {
  let hits = 0
  for (const word of words) for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) hits += 1
  return hits
}

function measure(work: () => number, times = rounds) {
  const runs = Array.from({ length: times }, () => timed(work))
  return { done: runs[0]?.done ?? 0, milliseconds: median(runs.map(({ milliseconds }) => milliseconds)) }
}

function timed<Done>(work: () => Done) {
  const begin = performance.now()
  const done = work()
  return { done, milliseconds: performance.now() - begin }
}
