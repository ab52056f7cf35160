import { expect, test } from 'vitest'
import { castCity } from '../../../test/cast/city.ts'
import { campaignProblems } from './campaign-problems.ts'
import type { CampaignRules } from './campaign-rules-api.ts'

const { rulebook } = castCity()
const problemsWith = (over: Partial<CampaignRules>) =>
  campaignProblems({
    ...rulebook,
    appraise: { ...rulebook.appraise, campaign: { ...rulebook.appraise.campaign, ...over } },
  })

test('a design must reach everybody, by a plan there is, outside quiet hours, with a link in its message [APPRAISE-07]', () => {
  const { strata, dayParts, message } = rulebook.appraise.campaign
  const [urgent] = strata
  const [morning] = dayParts
  if (urgent === undefined || morning === undefined) throw new Error('The cast has no design')
  expect(problemsWith({})).toEqual([])
  expect(problemsWith({ strata: [urgent] })).toEqual([
    { field: '/appraise/campaign/strata', problem: 'no-stratum-for-all' },
  ])
  const lost = { ...urgent, plan: 'none', levels: ['3h'] }
  expect(problemsWith({ strata: [lost, ...strata] }).map(({ problem }) => problem)).toEqual([
    'plan-unknown',
    'level-unknown',
  ])
  expect(
    problemsWith({
      dayParts: [
        { ...morning, from: '08:00' },
        { ...morning, to: '09:00' },
      ],
    }),
  ).toEqual([
    { field: '/appraise/campaign/dayParts/morning', problem: 'part-in-quiet-hours' },
    { field: '/appraise/campaign/dayParts/morning', problem: 'span-is-empty-or-overlaps' },
  ])
  expect(problemsWith({ message: { ...message, en: 'Please rate us' } })).toEqual([
    { field: '/appraise/campaign/message/en', problem: 'link-missing' },
  ])
})
