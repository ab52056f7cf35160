import type { Rulebook } from './api.ts'
import type { CampaignRules, DayPart, Stratum } from './campaign-rules-api.ts'

type Problem = { readonly field: string; readonly problem: string }

/** What is wrong with who is asked, how and when, beyond its shape. [APPRAISE-07] */
export function campaignProblems({ appraise: { campaign }, levels }: Rulebook): readonly Problem[] {
  const known = new Set(levels.map(({ code }) => code))
  return [
    ...strataProblems(campaign, known),
    ...campaign.dayParts.flatMap((part) => partProblems(part, campaign)),
    ...missingFills(campaign),
  ]
}

function strataProblems({ strata, plans }: CampaignRules, levels: ReadonlySet<string>): readonly Problem[] {
  const last = strata.at(-1)
  return [
    ...(last !== undefined && isForAll(last)
      ? []
      : [{ field: '/appraise/campaign/strata', problem: 'no-stratum-for-all' }]),
    ...strata
      .filter(({ plan }) => !plans.some(({ code }) => code === plan))
      .map(({ code }) => ({ field: `/appraise/campaign/strata/${code}`, problem: 'plan-unknown' })),
    ...strata
      .filter((stratum) => stratum.levels?.some((level) => !levels.has(level)))
      .map(({ code }) => ({ field: `/appraise/campaign/strata/${code}`, problem: 'level-unknown' })),
  ]
}

function isForAll({ levels, kinds, channels, requesters, categories }: Stratum): boolean {
  return [levels, kinds, channels, requesters, categories].every((condition) => condition === undefined)
}

function partProblems({ code, from, to }: DayPart, { quiet }: CampaignRules): readonly Problem[] {
  const field = `/appraise/campaign/dayParts/${code}`
  if (to <= from) return [{ field, problem: 'span-is-empty-or-overlaps' }]
  const isLoud = quiet.from > quiet.to ? from >= quiet.to && to <= quiet.from : to <= quiet.from || from >= quiet.to
  return isLoud ? [] : [{ field, problem: 'part-in-quiet-hours' }]
}

/** Without its link a message would ask for nothing. */
function missingFills({ message }: CampaignRules): readonly Problem[] {
  return Object.entries(message)
    .filter(([, text]) => !text.includes('{link}'))
    .map(([language]) => ({ field: `/appraise/campaign/message/${language}`, problem: 'link-missing' }))
}
