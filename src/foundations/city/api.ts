import { type Static, Type } from 'typebox'
import { type PlaceCode, placeLevels } from '#foundations/places/place.ts'
import { Rulebook } from '#foundations/rulebook/api.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { type UnitCode, unitKinds } from '#foundations/units/unit.ts'

export const PlaceRow = Type.Object({
  code: Type.Unsafe<PlaceCode>(Type.String()),
  name: Type.String(),
  level: Type.Enum([...placeLevels]),
  path: Type.String({ description: 'Names from the district down to the place itself: 朝阳区 呼家楼街道' }),
})

export const UnitRow = Type.Object({
  code: Type.Unsafe<UnitCode>(Type.String()),
  name: Type.String(),
  shortName: Type.Optional(Type.String()),
  kind: Type.Enum([...unitKinds]),
  area: Type.Unsafe<PlaceCode>(Type.String()),
  line: Type.Optional(Type.String()),
})

const Codes = Type.Optional(Type.String({ minLength: 1, description: 'Codes joined by commas' }))
const Search = Type.Optional(
  Type.String({ minLength: 1, maxLength: 50, description: 'Part of a name or start of a code' }),
)
const AtMost = Type.Optional(Type.Integer({ minimum: 1, maximum: 500 }))
const PlaceCodeText = Type.String({ pattern: '^[0-9]{2,15}$' })

/** Which places: exactly these codes, or those that fit every other condition. */
export const PlaceQuery = Type.Object(
  {
    codes: Codes,
    parent: Type.Optional(PlaceCodeText),
    within: Type.Optional(PlaceCodeText),
    level: Type.Optional(Type.Enum([...placeLevels])),
    search: Search,
    limit: AtMost,
  },
  { additionalProperties: false },
)

/** Which units: exactly these codes, or those still open that fit every other condition. */
export const UnitQuery = Type.Object(
  {
    codes: Codes,
    kind: Type.Optional(Type.Enum([...unitKinds])),
    within: Type.Optional(PlaceCodeText),
    line: Type.Optional(Type.String()),
    search: Search,
    limit: AtMost,
  },
  { additionalProperties: false },
)

const Words = Type.Object({ zh: Type.String(), en: Type.String() })

export const PlaceRows = Type.Object({ rows: Type.Array(PlaceRow) })
export const UnitRows = Type.Object({ rows: Type.Array(UnitRow) })

/** What a page of staff knows of the city: the edition in force, so that it can ask the same rules as the server. */
export const CityAnswer = Type.Object({
  code: Type.String(),
  name: Type.String(),
  rulebook: Rulebook,
  catalogueEdition: Type.String(),
  categories: Type.Array(
    Type.Object({
      code: Type.Unsafe<CategoryCode>(Type.String()),
      path: Type.Tuple([Type.String(), Type.String(), Type.String()]),
      english: Type.String(),
      line: Type.String(),
      level: Type.Unsafe<LevelCode>(Type.String()),
      tags: Type.Array(Type.String()),
    }),
  ),
  lines: Type.Array(Type.Object({ code: Type.String(), words: Words })),
  answerWords: Type.Array(
    Type.Object({ class: Type.String(), word: Type.String(), topic: Type.String(), weight: Type.Number() }),
    { description: 'What a public answer is read by while it is written' },
  ),
})

/** What anybody may know of the city. */
export const PublicCity = Type.Object({
  code: Type.String(),
  name: Type.String(),
  topics: Type.Array(Type.String(), { description: 'The first level of the categories' }),
  districts: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      streets: Type.Array(Type.Object({ code: Type.String(), name: Type.String() })),
    }),
  ),
})

/** What units have in hand against the people who carry it. */
export const UnitLoads = Type.Object({
  rows: Type.Array(
    Type.Object({
      unit: Type.String(),
      open: Type.Integer(),
      overdue: Type.Integer({ description: 'Past their next clock' }),
      soon: Type.Integer({ description: 'Whose next clock is near' }),
      people: Type.Integer({ description: 'Who work on tickets there' }),
      share: Type.Number({ description: 'Of what they can carry; 1 is all' }),
    }),
  ),
})

export type UnitLoads = Static<typeof UnitLoads>
export type PlaceRow = Static<typeof PlaceRow>
export type UnitRow = Static<typeof UnitRow>
export type PlaceQuery = Static<typeof PlaceQuery>
export type UnitQuery = Static<typeof UnitQuery>
export type CityAnswer = Static<typeof CityAnswer>
export type PublicCity = Static<typeof PublicCity>
