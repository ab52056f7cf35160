import type { Pool } from 'pg'
import type { City } from '#foundations/rulebook/city.ts'

export type Synonyms = readonly { readonly word: string; readonly means: readonly string[] }[]

const held = new WeakMap<City['words'], Promise<Synonyms>>()

/** The city's words that mean the same; read once for each state of its words, which are read again when any city data changes. */
export function synonymsOf(pool: Pool, { words }: Pick<City, 'words'>): Promise<Synonyms> {
  const known = held.get(words) ?? readSynonyms(pool)
  held.set(words, known)
  known.catch(() => held.delete(words))
  return known
}

async function readSynonyms(pool: Pool): Promise<Synonyms> {
  return (await pool.query<Synonyms[number]>('select word, means from reference.synonyms')).rows
}
