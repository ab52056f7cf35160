import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import { cast } from '../../../test/cast/people.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { readCampaign } from './campaign.ts'
import { door } from './stage.ts'

let scratch: ScratchPlatform
beforeAll(async () => {
  scratch = await scratchPlatform({}, [door])
})
afterAll(() => scratch.close())

test('a past period has the bounds and the design of the editions of its time [APPRAISE-06] [APPRAISE-07]', async () => {
  const { platform } = scratch
  const november = (await readCampaign(platform, cast.leader, '2026-11')).period
  expect(november).toMatchObject({ from: '2026-10-19T00:00:00.000+08:00', to: '2026-11-19T00:00:00.000+08:00' })
  const today = platform.cityAt(platform.now())
  const { appraise } = today.rulebook
  const [, ...strata] = appraise.campaign.strata
  const campaign = { ...appraise.campaign, strata }
  const changed = { ...today.rulebook, edition: 'changed', appraise: { ...appraise, periodFirstDay: 1, campaign } }
  const from = momentOf('2026-11-20T00:00:00.000+08:00')
  const cityAt = (at: Moment) => (at < from ? today : { ...today, rulebook: changed })
  const read = (period: string) => readCampaign({ ...platform, cityAt }, cast.leader, period)
  expect(await read('2026-11')).toMatchObject({ period: november, edition: today.rulebook.edition })
  expect((await read('2026-11')).strata.map(({ code }) => code)).toContain('urgent')
  const december = await read('2026-12')
  expect(december.period).toMatchObject({ from: november.to, to: '2027-01-01T00:00:00.000+08:00' })
  expect(december.strata.filter(({ share }) => share !== undefined).map(({ code }) => code)).not.toContain('urgent')
})
