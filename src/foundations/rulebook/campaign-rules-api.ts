import { type Static, Type } from 'typebox'
import { channels, demandKinds, requesterKinds } from './demand.ts'
import { Code, exact, Limit, Share, Words } from './rule-parts-api.ts'

/** A time of the day on the city's clock. */
const Clock = Type.String({ pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$' })

/** Requesters that are asked alike; the first stratum whose conditions all hold decides, so the last one has none. */
const Stratum = exact({
  code: Code,
  words: Words,
  levels: Type.Optional(Type.Array(Code, { minItems: 1 })),
  kinds: Type.Optional(Type.Array(Type.Enum([...demandKinds]), { minItems: 1 })),
  channels: Type.Optional(Type.Array(Type.Enum([...channels]), { minItems: 1 })),
  requesters: Type.Optional(Type.Array(Type.Enum([...requesterKinds]), { minItems: 1 })),
  /** Leaves, or `prefix.*`. */
  categories: Type.Optional(Type.Array(Type.String({ minLength: 1 }), { minItems: 1 })),
  /** How many of them are asked: each who is asked stands for 1 / share alike; 0 asks nobody. */
  share: Share,
  plan: Code,
})

/** By which channels somebody is asked, one after the other. */
const ChannelPlan = exact({
  code: Code,
  words: Words,
  /** A message with a link goes first: how long it may be answered, and how long calls wait for it. */
  link: Type.Optional(exact({ open: Limit, wait: Limit })),
  /** Who makes the first call, the second and so on; the last one named makes all that follow. */
  calls: Type.Array(Type.Union([Type.Literal('person'), Type.Literal('automatic')]), { minItems: 1 }),
})

/** A part of the day in which requesters may be called; another attempt takes a part not tried before. */
const DayPart = exact({
  code: Code,
  words: Words,
  from: Clock,
  to: Clock,
  on: Type.Union([Type.Literal('every-day'), Type.Literal('working-days')]),
})

/** Who is asked about a result, by which channels and at what times of the day. [APPRAISE-07, APPRAISE-08] */
export const CampaignRules = exact({
  /** Chooses the sample together with the ticket's id, so that anybody can draw it again. */
  seed: Type.String({ minLength: 1 }),
  strata: Type.Array(Stratum, { minItems: 1 }),
  plans: Type.Array(ChannelPlan, { minItems: 1 }),
  dayParts: Type.Array(DayPart, { minItems: 1 }),
  /** Nobody is called or sent a message from one time to the other, over midnight. */
  quiet: exact({ from: Clock, to: Clock }),
  /** After such an outcome nobody tries again. */
  final: Type.Array(Type.Enum(['no-answer', 'busy', 'wrong-number', 'declined', 'broken-off'])),
  /** In which channels a negative answer must say why; elsewhere anybody may. */
  reasonNeeded: Type.Array(Type.Enum(['person', 'link', 'automatic'])),
  /** How the reason is asked for, alike after every answer. */
  askWhy: Words,
  /** What a machine says for each question; the keys 1, 2, 3 answer in the order in which people are asked. */
  prompts: exact({ answeredBy: Words, contacted: Words, solved: Words, satisfied: Words }),
  /** The message that carries the link: `{number}` and `{link}` are filled in. */
  message: Words,
})

export type CampaignRules = Static<typeof CampaignRules>
export type Stratum = Static<typeof Stratum>
export type ChannelPlan = Static<typeof ChannelPlan>
export type DayPart = Static<typeof DayPart>
