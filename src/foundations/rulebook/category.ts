import type { LevelCode } from './demand.ts'

/** A leaf of the category catalogue, a dotted slug such as `heat.indoor.too-cold`. */
export type CategoryCode = string & { readonly category: unique symbol }

export type Category = {
  readonly code: CategoryCode
  readonly path: readonly [string, string, string]
  readonly english: string
  /** The line (条) that owns the matter, such as `housing`. */
  readonly line: string
  readonly level: LevelCode
  /** Tags of the seven haves and five natures (七有五性). */
  readonly tags: readonly string[]
  readonly lexicon: readonly string[]
}
