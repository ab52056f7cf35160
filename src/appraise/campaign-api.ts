import { type Static, Type } from 'typebox'
import { Period } from '#foundations/three-rates/api.ts'
import { callBackChannels } from './api.ts'

const Count = Type.Integer({ minimum: 0 })
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Words = Type.Object({ zh: Type.String(), en: Type.String() })

export const CampaignQuery = Type.Object(
  { period: Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })) },
  { additionalProperties: false },
)

const Counts = {
  results: Type.Integer({ minimum: 0, description: 'Results whose requester was drawn or spared in the period' }),
  drawn: Count,
  spared: Count,
  asked: Type.Integer({ minimum: 0, description: 'Drawn and tried at least once, by link or call' }),
  answered: Type.Integer({ minimum: 0, description: 'Drawn and answered at least once' }),
  givenUp: Count,
  waiting: Count,
  standsFor: Type.Number({ description: 'The results that those drawn stand for: the sum of their weights' }),
  againAsked: Type.Integer({ minimum: 0, description: 'Asked again after a second handling' }),
  againAnswered: Count,
  againSolved: Count,
}

/** How far the asking has come in one stratum. */
export const StratumProgress = Type.Object({
  code: Type.String(),
  words: Words,
  share: Type.Optional(
    Type.Number({ minimum: 0, maximum: 1, description: 'Absent: the edition in force has it no more' }),
  ),
  plan: Type.Optional(Words),
  ...Counts,
  interval: Type.Optional(
    Type.Object({ low: Share, high: Share }, { description: 'Wilson, 95 %, of answered among drawn' }),
  ),
})

export const ChannelProgress = Type.Object({
  channel: Type.Enum([...callBackChannels]),
  answered: Count,
})

/** The call-back campaign of a period: its design, and how far it has come in every stratum and channel. */
export const Campaign = Type.Object({
  period: Period,
  edition: Type.String(),
  strata: Type.Immutable(Type.Array(StratumProgress)),
  channels: Type.Immutable(Type.Array(ChannelProgress)),
  links: Type.Object({ sent: Count, missed: Count }),
  callsMissed: Count,
})

export type StratumProgress = Static<typeof StratumProgress>
export type Campaign = Static<typeof Campaign>
