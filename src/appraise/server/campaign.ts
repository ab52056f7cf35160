import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { CampaignRules } from '#foundations/rulebook/campaign-rules-api.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { callBackChannels } from '../api.ts'
import { type Campaign, CampaignCounts, type StratumProgress } from '../campaign-api.ts'
import { responseWeights } from '../response-weights.ts'
import { cityOf } from './closings.ts'
import { frameOf } from './ranking.ts'

const statements: Readonly<Record<keyof CampaignCounts, string>> = {
  results: 'count(*)',
  drawn: "count(*) filter (where phase <> 'spared')",
  spared: "count(*) filter (where phase = 'spared')",
  asked: 'count(*) filter (where links + calls_missed + answers > 0)',
  answered: 'count(*) filter (where answers > 0)',
  givenUp: "count(*) filter (where phase = 'given-up' and answers = 0)",
  waiting: "count(*) filter (where phase = 'open' and answers = 0)",
  standsFor: "coalesce(sum(weight) filter (where phase <> 'spared'), 0)",
  againAsked: 'count(*) filter (where again is not null)',
  againAnswered: "count(*) filter (where again <> 'open')",
  againSolved: "count(*) filter (where again = 'solved')",
  links: 'sum(links)::integer',
  linksAnswered: 'sum(answers - calls_answered)::integer',
  linksMissed: 'sum(links_missed)::integer',
  linksUndelivered: 'sum(links_undelivered)::integer',
  calls: 'sum(calls_missed + calls_answered)::integer',
  callsAnswered: 'sum(calls_answered)::integer',
  callsNoAnswer: 'sum(calls_no_answer)::integer',
  callsBusy: 'sum(calls_busy)::integer',
  callsDeclined: 'sum(calls_declined)::integer',
  callsWrongNumber: 'sum(calls_wrong_number)::integer',
  callsBrokenOff: 'sum(calls_broken_off)::integer',
}
const names = Object.keys(CampaignCounts.properties) as readonly (keyof CampaignCounts)[]
const sums = [
  "coalesce(stratum, '') as code",
  ...names.map((name) => `${statements[name]} as "${name}"`),
  ...callBackChannels.map((channel) => `count(*) filter (where answer_channel = '${channel}') as "${channel}"`),
].join(', ')

type Sums = CampaignCounts & { readonly code: string } & {
  readonly [Channel in (typeof callBackChannels)[number]]: number
}

/**
 * The campaign of a period by the editions of its time, as far as the actor's row scope reaches: results by when their
 * requesters were drawn. [APPRAISE-06, APPRAISE-07]
 */
export async function readCampaign(platform: Platform, actor: Actor, code: string | undefined): Promise<Campaign> {
  const { period, city } = frameOf(platform, code)
  const { campaign, callBack } = city.rulebook.appraise
  const [from, to] = [instantOf(period.from), instantOf(period.to)]
  const values: unknown[] = [from, to]
  const scope = scopeCondition(actor, (value) => `$${values.push(value)}`)
  const { rows } = await platform.pool.query<Sums>(
    `select ${sums} from appraise.call_backs where opened >= $1 and opened < $2 ${scope && `and ${scope}`} group by stratum`,
    values,
  )
  const before = cityOf(platform, period.from).rulebook.appraise.campaign
  return {
    period: { code: period.code, from, to },
    edition: city.rulebook.edition,
    strata: strataOf(campaign, before, rows),
    all: weighed(sumOf(rows)),
    channels: callBackChannels.map((channel) => ({
      channel,
      answered: rows.reduce((sum, row) => sum + row[channel], 0),
    })),
    rules: {
      attempts: callBack.attempts,
      dayParts: campaign.dayParts,
      quiet: campaign.quiet,
      plans: campaign.plans,
    },
  }
}

/** The strata of the design in its order, and after them those an earlier edition drew in. */
function strataOf(
  { strata, plans }: CampaignRules,
  before: CampaignRules,
  rows: readonly Sums[],
): readonly StratumProgress[] {
  const designed = strata.map(({ code, words, share, plan: name }) => {
    const plan = plans.find((one) => one.code === name)?.words
    const counted = rows.filter((row) => row.code === code)
    return { code, words, share, ...(plan && { plan }), ...weighed(sumOf(counted)) }
  })
  const earlier = rows
    .filter(({ code }) => !strata.some((stratum) => stratum.code === code))
    .map((row) => ({ code: row.code, words: wordsOf(row.code, before), ...weighed(sumOf([row])) }))
  return [...designed, ...earlier]
}

function wordsOf(code: string, { strata }: CampaignRules): StratumProgress['words'] {
  if (code === '') return { zh: '未分层', en: 'Without a stratum' }
  return strata.find((stratum) => stratum.code === code)?.words ?? { zh: code, en: code }
}

function weighed(counts: CampaignCounts): Pick<StratumProgress, 'counts' | 'weights'> {
  return { counts, weights: responseWeights(counts) }
}

function sumOf(rows: readonly CampaignCounts[]): CampaignCounts {
  const sumsByName = names.map((name) => [name, rows.reduce((sum, row) => sum + row[name], 0)])
  return Object.fromEntries(sumsByName)
}
