/** A source of chance that repeats itself for the same seed: each call gives the next number, at least 0 and below 1. */
export type Random = () => number

/**
 * Chance from a seed of any text; the same text gives the same numbers on every machine. For simulation, never for secrets.
 * Sources: sfc32 by C. Doty-Humphrey (PractRand), seeded by FNV-1a hashes of the text.
 */
export function seededRandom(seed: string): Random {
  let [a, b, c, counter] = [hashOf(`${seed}\u0001`), hashOf(`${seed}\u0002`), hashOf(`${seed}\u0003`), 1]
  const next = () => {
    const sum = (a + b + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = (((c << 21) | (c >>> 11)) + sum) | 0
    return (sum >>> 0) / 2 ** 32
  }
  // The first numbers still show the likeness of similar seeds; PractRand's author discards as many.
  for (let i = 0; i < 15; i++) next()
  return next
}

function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash | 0
}
