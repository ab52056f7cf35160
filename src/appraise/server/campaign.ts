import { instantOf } from '#foundations/calendar/moment.ts'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { CampaignRules } from '#foundations/rulebook/campaign-rules-api.ts'
import { rateOf } from '#foundations/statistics/rate.ts'
import { wilsonInterval } from '#foundations/statistics/wilson-interval.ts'
import { type PeriodCode, periodNamed, periodOf } from '#foundations/three-rates/period.ts'
import type { Platform } from '#platform/platform.ts'
import { scopeCondition } from '#platform/postgres/key-page.ts'
import { callBackChannels } from '../api.ts'
import type { Campaign, StratumProgress } from '../campaign-api.ts'

const sums = `coalesce(stratum, '') as code,
  count(*) as results,
  count(*) filter (where phase <> 'spared') as drawn,
  count(*) filter (where phase = 'spared') as spared,
  count(*) filter (where links + calls_missed + answers > 0) as asked,
  count(*) filter (where answers > 0) as answered,
  count(*) filter (where phase = 'given-up') as "givenUp",
  count(*) filter (where phase = 'open') as waiting,
  coalesce(sum(weight) filter (where phase <> 'spared'), 0) as "standsFor",
  count(*) filter (where again is not null) as "againAsked",
  count(*) filter (where again <> 'open') as "againAnswered",
  count(*) filter (where again = 'solved') as "againSolved",
  sum(links)::integer as links,
  sum(links_missed)::integer as "linksMissed",
  sum(calls_missed)::integer as "callsMissed",
  ${callBackChannels.map((channel) => `count(*) filter (where answer_channel = '${channel}') as "${channel}"`).join(',')}`

type Counts = Omit<StratumProgress, 'words' | 'share' | 'plan' | 'interval'>
type Sums = Counts & { links: number; linksMissed: number; callsMissed: number } & {
  readonly [Channel in (typeof callBackChannels)[number]]: number
}

/** The campaign of a period, as far as the actor's row scope reaches: results by when their requesters were drawn. [APPRAISE-07] */
export async function readCampaign(platform: Platform, actor: Actor, code: string | undefined): Promise<Campaign> {
  const { rulebook } = platform.cityAt(platform.now())
  const { campaign, periodFirstDay } = rulebook.appraise
  const period =
    code === undefined ? periodOf(platform.now(), periodFirstDay) : periodNamed(code as PeriodCode, periodFirstDay)
  const [from, to] = [instantOf(period.from), instantOf(period.to)]
  const values: unknown[] = [from, to]
  const scope = scopeCondition(actor, (value) => `$${values.push(value)}`)
  const { rows } = await platform.pool.query<Sums>(
    `select ${sums} from appraise.call_backs where opened >= $1 and opened < $2 ${scope && `and ${scope}`} group by stratum`,
    values,
  )
  const total = (of: (row: Sums) => number) => rows.reduce((sum, row) => sum + of(row), 0)
  return {
    period: { code: period.code, from, to },
    edition: rulebook.edition,
    strata: strataOf(campaign, rows),
    channels: callBackChannels.map((channel) => ({ channel, answered: total((row) => row[channel]) })),
    links: { sent: total(({ links }) => links), missed: total(({ linksMissed }) => linksMissed) },
    callsMissed: total(({ callsMissed }) => callsMissed),
  }
}

const none: Omit<Counts, 'code'> = {
  results: 0,
  drawn: 0,
  spared: 0,
  asked: 0,
  answered: 0,
  givenUp: 0,
  waiting: 0,
  standsFor: 0,
  againAsked: 0,
  againAnswered: 0,
  againSolved: 0,
}

/** The strata of the design in its order, and after them those an earlier edition drew in. */
function strataOf({ strata, plans }: CampaignRules, rows: readonly Sums[]): readonly StratumProgress[] {
  const designed = strata.map(({ code, words, share, plan: name }) => {
    const plan = plans.find((one) => one.code === name)?.words
    return {
      words,
      share,
      ...(plan && { plan }),
      ...countsOf(
        code,
        rows.find((row) => row.code === code),
      ),
    }
  })
  const earlier = rows
    .filter(({ code }) => !strata.some((stratum) => stratum.code === code))
    .map((row) => ({ words: wordsOf(row.code), ...countsOf(row.code, row) }))
  return [...designed, ...earlier]
}

function wordsOf(code: string) {
  return code === '' ? { zh: '未分层', en: 'Without a stratum' } : { zh: code, en: code }
}

function countsOf(code: string, row: Sums | undefined): Counts & Pick<StratumProgress, 'interval'> {
  const counts = row ?? none
  const kept = Object.fromEntries(Object.keys(none).map((name) => [name, counts[name as keyof typeof none]]))
  const interval = wilsonInterval(rateOf(counts.answered, counts.drawn))
  return { code, ...(kept as typeof none), ...(interval && { interval }) }
}
