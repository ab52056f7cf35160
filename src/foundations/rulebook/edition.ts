import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { LevelRule, Rulebook, Scoring } from './api.ts'
import { campaignProblems } from './campaign-problems.ts'
import type { LevelCode } from './demand.ts'
import { groupingProblems } from './grouping-problems.ts'

/** The edition in force at an instant: the one that came into force last. Throws when none was. */
export function editionInForce<Edition extends { readonly inForceFrom: string }>(
  editions: readonly Edition[],
  at: Moment,
): Edition {
  let inForce: Edition | undefined
  for (const edition of editions) {
    const from = momentOf(edition.inForceFrom)
    if (from <= at && (inForce === undefined || from >= momentOf(inForce.inForceFrom))) inForce = edition
  }
  if (inForce === undefined) throw new Error('No edition is in force at this instant; approve one that starts earlier')
  return inForce
}

/** The rule of a level, or undefined when this edition does not know the level. */
export function findLevel(rulebook: Rulebook, code: LevelCode): LevelRule | undefined {
  return rulebook.levels.find((level) => level.code === code)
}

/** The more pressing of two levels; an edition lists the most pressing first. */
export function morePressing({ levels }: Pick<Rulebook, 'levels'>, one: LevelCode, other: LevelCode): LevelCode {
  const rank = (level: LevelCode) => levels.findIndex(({ code }) => code === level)
  return rank(other) < rank(one) ? other : one
}

/** What is wrong with an edition beyond its shape, each with its field path; empty when it may be approved. [GOVERN-01] */
export function problemsOf(rulebook: Rulebook): readonly { readonly field: string; readonly problem: string }[] {
  return [
    ...ladderProblems(rulebook),
    ...scoringProblems(rulebook),
    ...departmentProblems(rulebook),
    ...groupingProblems(rulebook.appraise.grouping),
    ...campaignProblems(rulebook),
    ...spanProblems(rulebook),
    ...repeatProblems(rulebook),
    ...wordProblems(rulebook),
    ...conditionProblems(rulebook),
    ...panelProblems(rulebook),
    ...repeatedCodes(rulebook),
  ]
}

function ladderProblems({ handle }: Rulebook) {
  return handle.ladder
    .filter(({ share }) => !handle.reminders.includes(share))
    .map(({ share }) => ({ field: `/handle/ladder/${share}`, problem: 'share-is-no-reminder' }))
}

function scoringProblems({ appraise }: Rulebook) {
  return [appraise.scoring, ...appraise.otherScorings]
    .filter((scoring) => Math.abs(weightsOf(scoring).reduce((sum, weight) => sum + weight, 0) - 1) > 1e-9)
    .map(({ code }) => ({ field: `/appraise/${code}/weights`, problem: 'weights-do-not-sum-to-one' }))
}

function panelProblems({ appraise: { exclusion, exclusionReasons } }: Rulebook) {
  return (exclusion.panel?.reasons ?? [])
    .filter((reason) => !exclusionReasons.some(({ code }) => code === reason))
    .map((reason) => ({ field: `/appraise/exclusion/panel/reasons/${reason}`, problem: 'reason-is-not-listed' }))
}

function departmentProblems({ appraise: { departments } }: Rulebook) {
  const { arrival, part, verdict, support } = departments.weights
  const isWhole = Math.abs(arrival + part + verdict + support - 1) <= 1e-9
  return isWhole ? [] : [{ field: '/appraise/departments/weights', problem: 'weights-do-not-sum-to-one' }]
}

function weightsOf(scoring: Scoring): readonly number[] {
  return scoring.method === 'rates'
    ? Object.values(scoring.weights)
    : Object.values(scoring.deductions).map(({ weight }) => weight)
}

function spanProblems({ workingTime }: Rulebook) {
  return workingTime.spans
    .filter((span, index) => span.close <= span.open || span.open < (workingTime.spans[index - 1]?.close ?? '00:00'))
    .map(({ open }) => ({ field: `/workingTime/spans/${open}`, problem: 'span-is-empty-or-overlaps' }))
}

function repeatProblems({ classify }: Rulebook) {
  const isForAll = classify.repeats.some(({ category }) => category === '*')
  return isForAll ? [] : [{ field: '/classify/repeats', problem: 'no-line-for-all-categories' }]
}

function wordProblems({ classify, levels }: Rulebook) {
  return classify.words.effects
    .filter(({ raiseTo }) => raiseTo !== undefined && !levels.some(({ code }) => code === raiseTo))
    .map(({ topic }) => ({ field: `/classify/words/effects/${topic}`, problem: 'level-unknown' }))
}

function conditionProblems({ dispatch, levels }: Rulebook) {
  return dispatch.conditions
    .filter((condition) => condition.levels?.some((code) => !levels.some((level) => level.code === code)))
    .map(({ code }) => ({ field: `/dispatch/conditions/${code}`, problem: 'level-unknown' }))
}

function repeatedCodes({ classify, levels, rules, dispatch, handle, appraise }: Rulebook) {
  const lists = {
    repeats: classify.repeats.map(({ category }) => category),
    cues: classify.words.cues.map((cue) => cue.class),
    levels: levels.map((level) => level.code),
    rules: rules.map((rule) => rule.id),
    conditions: dispatch.conditions.map((condition) => condition.code),
    returnReasons: dispatch.returnReasons.map((reason) => reason.code),
    resultKinds: handle.resultKinds.map((kind) => kind.code),
    whistleGrounds: handle.whistle.grounds.map((ground) => ground.code),
    scorings: [appraise.scoring, ...appraise.otherScorings].map((scoring) => scoring.code),
    exclusionReasons: appraise.exclusionReasons.map((reason) => reason.code),
    ways: appraise.grouping.ways.map((way) => way.code),
    groups: appraise.grouping.ways.flatMap((way) => way.groups.map((group) => `${way.code}/${group.code}`)),
    classes: appraise.grouping.classes.map((one) => one.code),
    strata: appraise.campaign.strata.map((stratum) => stratum.code),
    plans: appraise.campaign.plans.map((plan) => plan.code),
    dayParts: appraise.campaign.dayParts.map((part) => part.code),
  }
  return Object.entries(lists).flatMap(([list, codes]) =>
    codes
      .filter((code, index) => codes.indexOf(code) !== index)
      .map((code) => ({ field: `/${list}/${code}`, problem: 'code-appears-twice' })),
  )
}
