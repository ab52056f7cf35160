import { type Static, type TSchema, Type } from 'typebox'
import { Instant } from '#foundations/outcome/api.ts'
import { articleIdPattern, articleStates } from './article.ts'
import { articleSteps } from './article-steps.ts'

const strict = { additionalProperties: false } as const
const Nullable = <Schema extends TSchema>(schema: Schema) => Type.Union([schema, Type.Null()])
const Day = Type.String({ format: 'date', description: 'A day in the city, 2026-11-23' })

export const ArticleId = Type.String({ pattern: articleIdPattern, description: 'What an article is called by, A-001' })
const Code = Type.String({ minLength: 1, maxLength: 80 })
const Place = Type.String({ pattern: '^[0-9]{2,15}$' })
const Line = Type.String({ maxLength: 200 })

/** What one version of an article says. */
export const ArticleContent = Type.Object(
  {
    title: Line,
    questions: Type.Array(Line, { maxItems: 50, description: 'Other ways in which people ask the same' }),
    body: Type.String({ maxLength: 100_000 }),
    unit: Type.Optional(Code),
    line: Type.Optional(Code),
    categories: Type.Array(Code, { maxItems: 50 }),
    region: Type.Optional(Place),
    source: Type.Optional(
      Type.Object(
        { name: Line, number: Type.Optional(Line), url: Type.Optional(Type.String({ maxLength: 500 })) },
        strict,
      ),
    ),
    validFrom: Type.Optional(Day),
    validTo: Type.Optional(Day),
    isPublic: Type.Boolean({ description: 'Shown on the public page as well' }),
  },
  strict,
)

export const ArticleParams = Type.Object({ article: ArticleId })
export const VersionParams = Type.Object({ article: ArticleId, version: Type.Integer({ minimum: 1 }) })

/** A new article; without an id it is given the next free one. */
export const NewArticleBody = Type.Object({ article: Type.Optional(ArticleId), content: ArticleContent }, strict)
export const NewVersionBody = Type.Object(
  { content: ArticleContent, replaces: Type.Integer({ minimum: 1, description: 'The newest version the writer saw' }) },
  strict,
)
export const StepBody = Type.Object(
  { step: Type.Enum([...articleSteps]), note: Type.String({ maxLength: 1_000 }) },
  strict,
)

export const ArticleWritten = Type.Object({ article: ArticleId, version: Type.Integer() })
export const ArticleStepped = Type.Object({ article: ArticleId, state: Type.Enum([...articleStates]) })

const Person = Type.Object({ person: Type.String(), name: Type.String(), role: Type.String() })
const ArticleLine = {
  article: ArticleId,
  title: Type.String(),
  state: Type.Enum([...articleStates]),
  version: Type.Integer({ description: 'The newest one' }),
  published: Nullable(Type.Integer({ description: 'The version in force' })),
  unit: Nullable(Type.String()),
  line: Nullable(Type.String()),
  categories: Type.Array(Type.String()),
  region: Nullable(Type.String()),
  begins: Nullable(Day),
  ends: Nullable(Day),
  changed: Instant,
  uses: Type.Integer({ description: 'Answers given from it of late' }),
  openFeedback: Type.Integer(),
}
export const ArticleRow = Type.Object(ArticleLine)

export const articleSorts = ['changed', 'ends', 'uses', 'openFeedback', 'title'] as const
export const ArticleQuery = Type.Object(
  {
    text: Type.Optional(Type.String({ maxLength: 100 })),
    state: Type.Optional(Type.Enum([...articleStates])),
    unit: Type.Optional(Code),
    line: Type.Optional(Code),
    category: Type.Optional(Code),
    attention: Type.Optional(Type.Enum(['expiring', 'expired', 'feedback'])),
    order: Type.Optional(Type.Enum([...articleSorts])),
    from: Type.Optional(Type.Integer({ minimum: 0, description: 'How many to pass over' })),
  },
  strict,
)
export const ArticleRows = Type.Object({ rows: Type.Array(ArticleRow), all: Type.Integer() })

const Feedback = Type.Object({
  feedback: Type.String({ format: 'uuid' }),
  article: ArticleId,
  title: Type.String(),
  version: Type.Integer(),
  at: Instant,
  by: Type.String(),
  verdict: Type.String(),
  note: Type.String(),
  isOpen: Type.Boolean(),
})
export const FeedbackRows = Type.Object({ rows: Type.Array(Feedback) })

export const feedbackVerdicts = ['useful', 'wrong', 'out-of-date'] as const
export const FeedbackBody = Type.Object(
  {
    version: Type.Integer({ minimum: 1 }),
    verdict: Type.Enum([...feedbackVerdicts]),
    note: Type.String({ maxLength: 1_000 }),
  },
  strict,
)
export const FeedbackTaken = Type.Object({ feedback: Type.String() })
export const FeedbackParams = Type.Object({ article: ArticleId, feedback: Type.String({ format: 'uuid' }) })

/** An article with all that is known of it: what is read, every version, every step. */
export const ArticleFile = Type.Object({
  ...ArticleLine,
  /** The version asked for; without one that in force, or else the newest. */
  shown: Type.Integer(),
  content: ArticleContent,
  versions: Type.Array(Type.Object({ version: Type.Integer(), at: Instant, by: Person })),
  steps: Type.Array(
    Type.Object({ version: Type.Integer(), at: Instant, by: Person, step: Type.String(), note: Type.String() }),
  ),
  feedback: Type.Array(Feedback),
  related: Type.Array(Type.Object({ article: ArticleId, title: Type.String() })),
})

const Marks = Type.Array(Type.Tuple([Type.Integer(), Type.Integer()]), {
  description: 'Where what was asked stands: first position, position after the last',
})

/** An article that answers a question. */
export const ArticleHit = Type.Object({
  article: ArticleId,
  version: Type.Integer(),
  title: Type.String(),
  titleMarks: Marks,
  snippet: Type.Object({ text: Type.String(), marks: Marks }),
  body: Type.String(),
  unit: Nullable(Type.String()),
  validTo: Nullable(Day),
  categories: Type.Array(Type.String()),
  score: Type.Number(),
  share: Type.Number({ description: 'How much of what was asked it speaks of, 0 to 1' }),
})
export const ArticleHits = Type.Object({ rows: Type.Array(ArticleHit) })

/** A question travels in the body, because people say things in it that belong in no address. */
export const SearchBody = Type.Object(
  {
    text: Type.String({ maxLength: 200_000 }),
    category: Type.Optional(Code),
    place: Type.Optional(Place),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 50 })),
  },
  strict,
)
export const PublicSearchBody = Type.Object({ text: Type.String({ maxLength: 500 }) }, strict)

export const UnansweredBody = Type.Object(
  { query: Type.String({ maxLength: 500 }), found: Type.Integer({ minimum: 0 }) },
  strict,
)
export const UnansweredKept = Type.Object({ kept: Type.Boolean() })
export const SettleBody = Type.Object({ query: Type.String({ minLength: 1, maxLength: 500 }) }, strict)
export const SearchSettled = Type.Object({ settled: Type.Boolean() })
export const UnansweredRows = Type.Object({
  rows: Type.Array(
    Type.Object({
      query: Type.String(),
      times: Type.Integer(),
      foundNothing: Type.Integer(),
      first: Instant,
      latest: Instant,
    }),
  ),
})

const Words = Type.Object({ zh: Type.String(), en: Type.String() })
/** What an import would keep or has kept: all rows, or none and what is wrong with which. */
export const ArticleImport = Type.Object({
  rows: Type.Integer(),
  saved: Type.Integer(),
  unchanged: Type.Integer(),
  problems: Type.Array(Type.Object({ row: Type.Integer(), field: Type.String(), value: Type.String(), advice: Words })),
})
export const ArticleImportQuery = Type.Object({ dryRun: Type.Optional(Type.Literal('yes')) }, strict)
export const ArticleExportQuery = Type.Object({ format: Type.Enum(['csv', 'xlsx', 'json']) }, strict)

export type ArticleHit = Static<typeof ArticleHit>
export type ArticleRow = Static<typeof ArticleRow>
export type ArticleRows = Static<typeof ArticleRows>
export type ArticleQuery = Static<typeof ArticleQuery>
export type ArticleFile = Static<typeof ArticleFile>
export type ArticleImport = Static<typeof ArticleImport>
export type FeedbackRow = Static<typeof Feedback>
