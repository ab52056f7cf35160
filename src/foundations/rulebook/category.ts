import type { Words } from './api.ts'
import type { LevelCode } from './demand.ts'

/** A leaf of the category catalogue, a dotted slug such as `heat.indoor.too-cold`. */
export type CategoryCode = string & { readonly category: unique symbol }

export type Category = {
  readonly code: CategoryCode
  readonly path: readonly [string, string, string]
  /** What its levels are called in English, parted by ` / `; a city may give the leaf alone. */
  readonly english: string
  /** The line (条) that owns the matter, such as `housing`. */
  readonly line: string
  readonly level: LevelCode
  /** Tags of the seven haves and five natures (七有五性). */
  readonly tags: readonly string[]
  readonly lexicon: readonly string[]
}

type Called = Pick<Category, 'path' | 'english'>

const between = ' / '

/** A leaf by its English name alone. */
export function englishLeaf({ english }: Pick<Called, 'english'>): string {
  return english.split(between).at(-1) ?? english
}

/** What each of the three levels is called, top first; in English as far as the city says it. */
export function levelNames({ path, english }: Called): readonly Words[] {
  const levels = english.split(between)
  const known = levels.length === path.length ? levels : [undefined, undefined, english]
  return path.map((zh, depth) => ({ zh, en: known[depth] ?? zh }))
}
