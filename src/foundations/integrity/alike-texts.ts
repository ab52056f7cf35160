/** Texts are read up to here; a template shows itself long before. */
const longest = 400
const bands = 6
const rows = 4
/** With how many texts of a bucket a new one is compared. */
const compared = 6

type Read = { readonly pairs: ReadonlySet<number>; readonly text: number }

/**
 * Which of the texts are at least so alike (share of common pairs of letters, 0 to 1) to one before them: an entry for each text,
 * the number of the first like it, or undefined. Texts without two letters are like none. Found by banded minimum hashes, so that
 * not every pair is compared: of texts just at 0.85 about one in a hundred is missed.
 * Source: A. Broder, On the resemblance and containment of documents (1997).
 */
export function alikeTexts(texts: readonly string[], alike: number): readonly (number | undefined)[] {
  const buckets = new Map<string, Read[]>()
  const first: (number | undefined)[] = []
  texts.forEach((said, text) => {
    const read = { text, pairs: pairsOf(said) }
    const keys = read.pairs.size === 0 ? [] : bandsOf(read.pairs)
    const like = keys
      .flatMap((key) => buckets.get(key) ?? [])
      .find((other) => likenessOf(read.pairs, other.pairs) >= alike)
    first.push(like === undefined ? undefined : (first[like.text] ?? like.text))
    for (const key of keys) keep(buckets, key, read)
  })
  return first
}

function keep(buckets: Map<string, Read[]>, key: string, read: Read): void {
  const bucket = buckets.get(key)
  if (bucket === undefined) buckets.set(key, [read])
  else if (bucket.length < compared) bucket.push(read)
}

/** Pairs of letters, each as one number; numbers and signs say nothing of a template. */
function pairsOf(said: string): ReadonlySet<number> {
  const letters = said
    .slice(0, 2 * longest)
    .replace(/[^\p{L}]+/gu, '')
    .slice(0, longest)
  const pairs = new Set<number>()
  for (let at = 0; at + 1 < letters.length; at += 1)
    pairs.add(letters.charCodeAt(at) * 65_536 + letters.charCodeAt(at + 1))
  return pairs
}

function bandsOf(pairs: ReadonlySet<number>): readonly string[] {
  const least = new Uint32Array(bands * rows).fill(0xffffffff)
  for (const pair of pairs) {
    const [high, low] = [Math.floor(pair / 65_536), pair % 65_536]
    for (let row = 0; row < least.length; row += 1) {
      const hash = mixed(high, low, row)
      if (hash < (least[row] ?? 0)) least[row] = hash
    }
  }
  return Array.from({ length: bands }, (_, band) => `${band}:${least.subarray(band * rows, (band + 1) * rows).join()}`)
}

/** MurmurHash3's last step over both letters, with a multiplier for each row. */
function mixed(high: number, low: number, row: number): number {
  let hash = Math.imul(high ^ Math.imul(row + 1, 0x9e3779b1), 0x85ebca6b) ^ Math.imul(low, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15), 0x27d4eb2f)
  hash = Math.imul(hash ^ (hash >>> 13), 0x85ebca6b)
  return (hash ^ (hash >>> 16)) >>> 0
}

function likenessOf(one: ReadonlySet<number>, other: ReadonlySet<number>): number {
  let common = 0
  for (const pair of one) if (other.has(pair)) common += 1
  return common / (one.size + other.size - common)
}
