import { type Static, Type } from 'typebox'
import { CampaignRules } from '#foundations/rulebook/campaign-rules-api.ts'
import { Period } from '#foundations/three-rates/api.ts'
import { callBackChannels } from './api.ts'

const Count = Type.Integer({ minimum: 0 })
const Share = Type.Number({ minimum: 0, maximum: 1 })
const Words = Type.Object({ zh: Type.String(), en: Type.String() })

export const CampaignQuery = Type.Object(
  {
    period: Type.Optional(Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })),
    format: Type.Optional(Type.Enum(['csv', 'xlsx'])),
    language: Type.Optional(Type.Enum(['zh', 'en'])),
  },
  { additionalProperties: false },
)

const counted = (description: string) => Type.Integer({ minimum: 0, description })

/** What is counted of a stratum: demands first, then the links and calls made for them over all rounds. */
export const CampaignCounts = Type.Object({
  results: counted('Results whose requester was drawn or spared in the period'),
  drawn: Count,
  spared: Count,
  asked: counted('Drawn and tried at least once, by link or call'),
  answered: counted('Drawn and answered at least once'),
  givenUp: counted('Given up without any answer'),
  waiting: counted('Still to be asked, without any answer so far'),
  standsFor: Type.Number({ description: 'The results that those drawn stand for: the sum of their weights' }),
  againAsked: counted('Asked again after a second handling'),
  againAnswered: Count,
  againSolved: Count,
  links: Count,
  linksAnswered: Count,
  linksMissed: counted('Links that stayed without an answer or were not delivered'),
  linksUndelivered: Count,
  calls: counted('Calls made, by people and machines: the denominator of what became of them'),
  callsAnswered: Count,
  callsNoAnswer: Count,
  callsBusy: Count,
  callsDeclined: Count,
  callsWrongNumber: Count,
  callsBrokenOff: Count,
})

const Factor = Type.Optional(Type.Number({ minimum: 1 }))
const Weights = Type.Object({
  design: Factor,
  nonResponse: Factor,
  adjusted: Factor,
  interval: Type.Optional(
    Type.Object({ low: Share, high: Share }, { description: 'Wilson, 95 %, of answered among drawn' }),
  ),
})

/** How far the asking has come in one stratum. */
export const StratumProgress = Type.Object({
  code: Type.String(),
  words: Words,
  share: Type.Optional(
    Type.Number({ minimum: 0, maximum: 1, description: 'Absent: the edition of the period has it no more' }),
  ),
  plan: Type.Optional(Words),
  counts: CampaignCounts,
  weights: Weights,
})

export const ChannelProgress = Type.Object({
  channel: Type.Enum([...callBackChannels]),
  answered: Count,
})

/** The call-back campaign of a period: its design, and how far it has come in every stratum and channel. */
export const Campaign = Type.Object({
  period: Period,
  edition: Type.String({ description: 'The one in force as the period ended, or now' }),
  strata: Type.Immutable(Type.Array(StratumProgress)),
  all: Type.Object({ counts: CampaignCounts, weights: Weights }),
  channels: Type.Immutable(Type.Array(ChannelProgress)),
  rules: Type.Object({
    attempts: Count,
    dayParts: CampaignRules.properties.dayParts,
    quiet: CampaignRules.properties.quiet,
    plans: CampaignRules.properties.plans,
  }),
})

export type CampaignCounts = Static<typeof CampaignCounts>
export type StratumProgress = Static<typeof StratumProgress>
export type Campaign = Static<typeof Campaign>
