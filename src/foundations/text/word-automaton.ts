/** A word that stands in a text: from `start` up to `end`, and its place among the automaton's words. */
export type WordHit = { readonly start: number; readonly end: number; readonly word: number }

/**
 * Any number of words, prepared to be looked for all at once (Aho and Corasick 1975): a text is read once, character by
 * character, whatever the number of words. The states lie in flat arrays, about 40 bytes for each character of the words.
 */
export type WordAutomaton = {
  readonly words: readonly string[]
  /** For each state: the state of its longest proper ending that begins a word. */
  readonly fallback: Int32Array
  /** For each state: the word that ends there, or -1. */
  readonly wordAt: Int32Array
  /** For each state: the nearest of its endings at which a word ends, or 0. */
  readonly shorter: Int32Array
  readonly steps: StepTable
}

/** Where each state goes on which character: open addressing over the pair; the first state by character directly. */
type StepTable = {
  readonly first: Int32Array
  readonly sources: Int32Array
  readonly units: Uint16Array
  readonly targets: Int32Array
  readonly mask: number
}

const allUnits = 0x10000

/** Prepares the words to be looked for, each once; the empty word is left out. Takes time and room linear in their length. */
export function buildAutomaton(given: Iterable<string>): WordAutomaton {
  const words = [...new Set(given)].filter((word) => word !== '')
  const room = words.reduce((sum, word) => sum + word.length, 1)
  const steps = emptySteps(room)
  const wordAt = new Int32Array(room).fill(-1)
  const trie = { parent: new Int32Array(room), unit: new Uint16Array(room), depth: new Uint16Array(room), size: 1 }
  words.forEach((word, index) => {
    let state = 0
    for (let at = 0; at < word.length; at += 1) {
      const unit = word.charCodeAt(at)
      const known = stepFrom(steps, state, unit)
      if (known === 0) addState(trie, steps, state, unit)
      state = known === 0 ? trie.size - 1 : known
    }
    wordAt[state] = index
  })
  return { words, wordAt, steps, ...fallbacksOf(trie, steps, wordAt) }
}

type Trie = {
  readonly parent: Int32Array
  readonly unit: Uint16Array
  readonly depth: Uint16Array
  size: number
}

function addState(trie: Trie, steps: StepTable, from: number, unit: number): void {
  const state = trie.size
  trie.size += 1
  trie.parent[state] = from
  trie.unit[state] = unit
  trie.depth[state] = (trie.depth[from] ?? 0) + 1
  if (from === 0) steps.first[unit] = state
  else {
    const slot = slotOf(steps, from, unit)
    steps.sources[slot] = from
    steps.units[slot] = unit
    steps.targets[slot] = state
  }
}

/** A state's fallback lies nearer to the beginning than itself, so the states are taken by depth. */
function fallbacksOf(trie: Trie, steps: StepTable, wordAt: Int32Array) {
  const fallback = new Int32Array(trie.size)
  const shorter = new Int32Array(trie.size)
  for (const state of byDepth(trie)) {
    const [parent, unit] = [trie.parent[state] ?? 0, trie.unit[state] ?? 0]
    const next = parent === 0 ? 0 : goOn({ steps, fallback }, fallback[parent] ?? 0, unit)
    fallback[state] = next
    shorter[state] = (wordAt[next] ?? -1) >= 0 ? next : (shorter[next] ?? 0)
  }
  return { fallback, shorter }
}

/** The state of the longest ending of what was read that begins a word, once the character is read too. */
function goOn({ steps, fallback }: Pick<WordAutomaton, 'steps' | 'fallback'>, from: number, unit: number): number {
  let state = from
  let next = stepFrom(steps, state, unit)
  while (next === 0 && state !== 0) {
    state = fallback[state] ?? 0
    next = stepFrom(steps, state, unit)
  }
  return next
}

function byDepth({ depth, size }: Trie): Int32Array {
  const states = Int32Array.from({ length: size - 1 }, (_, index) => index + 1)
  return states.sort((a, b) => (depth[a] ?? 0) - (depth[b] ?? 0))
}

/**
 * Tells every occurrence of every word, by where it ends and the longer first. Takes time linear in the text and in what is
 * told.
 */
export function eachHit(automaton: WordAutomaton, text: string, tell: (hit: WordHit) => void): void {
  let state = 0
  for (let at = 0; at < text.length; at += 1) {
    state = goOn(automaton, state, text.charCodeAt(at))
    if (state !== 0) tellEndings(automaton, state, at + 1, tell)
  }
}

function tellEndings(
  { words, wordAt, shorter }: WordAutomaton,
  from: number,
  end: number,
  tell: (hit: WordHit) => void,
): void {
  for (let state = from; state !== 0; state = shorter[state] ?? 0) {
    const word = wordAt[state] ?? -1
    if (word >= 0) tell({ start: end - (words[word] ?? '').length, end, word })
  }
}

/** Every occurrence of every word, by where it ends and the longer first. */
export function allHits(automaton: WordAutomaton, text: string): readonly WordHit[] {
  const hits: WordHit[] = []
  eachHit(automaton, text, (hit) => hits.push(hit))
  return hits
}

/**
 * The longest words that stand in the text without overlapping, in order: 供暖费 hides the 供暖 inside it, and the earlier of two
 * equally long ones the later.
 */
export function longestHits(automaton: WordAutomaton, text: string): readonly WordHit[] {
  const byLength: WordHit[][] = []
  eachHit(automaton, text, (hit) => {
    const length = hit.end - hit.start
    byLength[length] ??= []
    byLength[length].push(hit)
  })
  const covered = new Uint8Array(text.length)
  const isFree = ({ start, end }: WordHit) => {
    // What was kept before is no shorter, so an overlap shows at one of the ends.
    if (covered[start] === 1 || covered[end - 1] === 1) return false
    covered.fill(1, start, end)
    return true
  }
  const kept = byLength.toReversed().flatMap((hits) => hits?.filter(isFree) ?? [])
  return kept.toSorted((a, b) => a.start - b.start)
}

/** The words among the longest hits, each once, in order of their first appearance. */
export function wordsFound(text: string, automaton: WordAutomaton): readonly string[] {
  return [...new Set(longestHits(automaton, text).map(({ start, end }) => text.slice(start, end)))]
}

function emptySteps(states: number): StepTable {
  const size = 2 ** Math.ceil(Math.log2(states * 2 + 2))
  return {
    first: new Int32Array(allUnits),
    sources: new Int32Array(size),
    units: new Uint16Array(size),
    targets: new Int32Array(size),
    mask: size - 1,
  }
}

/** The next state, or 0 where no word goes on so. */
function stepFrom(steps: StepTable, state: number, unit: number): number {
  if (state === 0) return steps.first[unit] ?? 0
  return steps.targets[slotOf(steps, state, unit)] ?? 0
}

/** Where the pair stands, or the free slot where it would; no step leads back to state 0, so its source marks a free one. */
function slotOf({ sources, units, mask }: StepTable, state: number, unit: number): number {
  const mixed = Math.imul(Math.imul(state, 0x9e3779b1) ^ Math.imul(unit, 0x85ebca6b), 0xc2b2ae35)
  let slot = (mixed ^ (mixed >>> 15)) & mask
  while (sources[slot] !== 0 && (sources[slot] !== state || units[slot] !== unit)) slot = (slot + 1) & mask
  return slot
}
