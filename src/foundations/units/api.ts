import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import { roles } from './post.ts'
import type { UnitCode } from './unit.ts'

export const RoleName = Type.Enum([...roles])
export const UserName = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{1,63}$' })
export const NewPassword = Type.String({ minLength: 10, maxLength: 200 })
const AreaCode = Type.Unsafe<PlaceCode>(Type.String())
const Code = Type.Unsafe<UnitCode>(Type.String())

/** What a post is, as it is asked for. The area is the unit's own unless it is given. */
export const NewPost = Type.Object(
  {
    role: RoleName,
    unit: Type.String({ minLength: 1 }),
    area: Type.Optional(Type.String({ minLength: 1 })),
    line: Type.Optional(Type.String({ minLength: 1 })),
  },
  { additionalProperties: false },
)

/** A post with the names people know. */
export const PostAnswer = Type.Object({
  id: Uuid,
  role: RoleName,
  unit: Code,
  unitName: Type.String(),
  area: AreaCode,
  areaName: Type.String(),
  line: Type.Optional(Code),
})

/** Who is signed in and at which post; nobody when `signedIn` is false. */
export const Session = Type.Object({
  signedIn: Type.Boolean(),
  demo: Type.Boolean({ description: 'This installation is a demo: all its data is synthetic' }),
  mustChangePassword: Type.Boolean(),
  assist: Type.Optional(Type.Literal(true, { description: 'A language model may be asked for drafts' })),
  actor: Type.Union([
    Type.Object({
      person: Uuid,
      name: Type.String(),
      post: Uuid,
      role: RoleName,
      unit: Code,
      scope: Type.Object({ area: AreaCode, line: Type.Optional(Code) }),
    }),
    Type.Null(),
  ]),
  posts: Type.Array(PostAnswer),
})

export const Person = Type.Object({
  id: Uuid,
  userName: Type.String(),
  name: Type.String(),
  mustChangePassword: Type.Boolean(),
  closedAt: Type.Union([Instant, Type.Null()]),
  posts: Type.Array(PostAnswer),
})

/** Someone of the demo city whom a visitor may become. */
export const DemoPerson = Type.Object({
  userName: Type.String(),
  name: Type.String(),
  post: PostAnswer,
})

export type NewPost = Static<typeof NewPost>
export type PostAnswer = Static<typeof PostAnswer>
export type Session = Static<typeof Session>
export type Person = Static<typeof Person>
export type DemoPerson = Static<typeof DemoPerson>
