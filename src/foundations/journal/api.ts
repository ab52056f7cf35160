import { type Static, Type } from 'typebox'
import { Instant, Uuid } from '#foundations/outcome/api.ts'
import type { Envelope } from './envelope.ts'

/** One line of the journal as the API shows it; what a fact holds beyond type and moment, its stage knows. */
export const JournalLine = Type.Unsafe<Envelope>(
  Type.Object({
    ticket: Uuid,
    position: Type.Integer({ minimum: 1 }),
    commandId: Uuid,
    actor: Type.Object({
      person: Type.String(),
      name: Type.String(),
      role: Type.String(),
      unit: Type.Optional(Type.String()),
    }),
    fact: Type.Object({ type: Type.String(), at: Type.Integer({ description: 'Milliseconds since the epoch' }) }),
  }),
)

/** A limit on its way or kept: when it began, when it is due, and the rule edition that fixed it; one that stands has no due instant until it runs. */
export const TicketClock = Type.Object({
  name: Type.Union([Type.Literal('sign'), Type.Literal('respond'), Type.Literal('resolve'), Type.Literal('call-back')]),
  from: Instant,
  due: Instant,
  rule: Type.String(),
  edition: Type.String(),
  doneAt: Type.Optional(Instant),
  standsSince: Type.Optional(Instant),
})

const Attached = Type.Object({
  digest: Type.String(),
  name: Type.String(),
  mediaType: Type.String(),
  bytes: Type.Integer({ minimum: 0 }),
})

/** The first page of a ticket's file: what it is, where it stands, who has it; personal data masked. */
export const TicketRegister = Type.Object({
  ticket: Uuid,
  number: Type.String(),
  title: Type.String(),
  text: Type.String(),
  address: Type.String(),
  channel: Type.String(),
  phase: Type.String(),
  receivedAt: Instant,
  kind: Type.Optional(Type.String()),
  category: Type.Optional(Type.String()),
  level: Type.Optional(Type.String()),
  place: Type.Optional(Type.String()),
  lead: Type.Optional(Type.String()),
  supports: Type.Array(Type.String()),
  clocks: Type.Array(TicketClock),
  requester: Type.Object({
    subject: Type.String(),
    kind: Type.Union([Type.Literal('citizen'), Type.Literal('firm')]),
    confidential: Type.Boolean(),
    name: Type.Optional(Type.String({ description: 'Masked' })),
    phone: Type.Optional(Type.String({ description: 'Masked' })),
  }),
  reportedBy: Type.Optional(Type.String({ description: 'The unit whose staff reported it; then nobody asks' })),
  attachments: Type.Array(Attached),
})

/** A whole ticket: its register, and every fact of its life, oldest first. */
export const TicketFile = Type.Object({ register: TicketRegister, facts: Type.Array(JournalLine) })

export type TicketRegister = Static<typeof TicketRegister>
export type TicketClock = Static<typeof TicketClock>
export type TicketFile = Static<typeof TicketFile>
