/** How far an article is: written, handed in, in force, taken back. Whether it has expired its last day tells. */
export const articleStates = ['draft', 'in-review', 'published', 'withdrawn'] as const
export type ArticleState = (typeof articleStates)[number]

/** Where what an article says is written down. */
export type ArticleSource = { readonly name: string; readonly number?: string; readonly url?: string }

/** What one version of an article says. Dates are days in the city, both included; what is still missing is absent. */
export type ArticleContent = {
  readonly title: string
  /** Other ways in which people ask the same. */
  readonly questions: readonly string[]
  readonly body: string
  /** Code of the unit that provides it. */
  readonly unit?: string
  readonly line?: string
  readonly categories: readonly string[]
  /** Code of the place it holds for; without one, the whole city. */
  readonly region?: string
  readonly source?: ArticleSource
  readonly validFrom?: string
  readonly validTo?: string
  readonly isPublic: boolean
}

/** An id as people write it: letters, digits, dots, hyphens; at most 40 characters. */
export const articleIdPattern = '^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$'
