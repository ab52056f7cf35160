import type { CampaignRules, ChannelPlan, Stratum } from '#foundations/rulebook/campaign-rules-api.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { Traits } from './state.ts'

/** The stratum a demand belongs to: the first whose conditions all hold. Throws on a design without one for all. [APPRAISE-07] */
export function stratumOf({ strata }: CampaignRules, traits: Traits, level: LevelCode | undefined): Stratum {
  const found = strata.find((stratum) => isOf(stratum, traits, level))
  if (found === undefined) throw new Error('The edition has no stratum for all; add one without conditions at the end')
  return found
}

/** The plan of this code; people call where the edition has it no more. */
export function planOf({ plans }: CampaignRules, code: string | undefined): Pick<ChannelPlan, 'calls' | 'link'> {
  return plans.find((plan) => plan.code === code) ?? { calls: ['person'] }
}

/** Who makes the n-th call, from 1. */
export function callerOf({ calls }: Pick<ChannelPlan, 'calls'>, call: number): 'person' | 'automatic' {
  return calls[Math.min(call, calls.length) - 1] ?? 'person'
}

function isOf(stratum: Stratum, { kind, channel, requester, category }: Traits, level: LevelCode | undefined): boolean {
  return (
    isAmong(stratum.levels, level) &&
    isAmong(stratum.kinds, kind) &&
    isAmong(stratum.channels, channel) &&
    isAmong(stratum.requesters, requester) &&
    (stratum.categories?.some((pattern) => fits(pattern, category)) ?? true)
  )
}

/** A condition that is not made holds always. */
function isAmong(wanted: readonly string[] | undefined, value: string | undefined): boolean {
  return wanted === undefined || (value !== undefined && wanted.includes(value))
}

function fits(pattern: string, category: string | undefined): boolean {
  if (category === undefined) return false
  return pattern.endsWith('.*') ? category.startsWith(pattern.slice(0, -1)) : category === pattern
}
