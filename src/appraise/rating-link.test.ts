import { expect, test } from 'vitest'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { answered, callBackOpened, givenUp, linkFirst, linkSent } from '../../test/cast/calling-back.ts'
import { castCity, hoursLater } from '../../test/cast/city.ts'
import { opened, resolved } from '../../test/cast/handling.ts'
import { dispatched } from '../../test/cast/tickets.ts'
import { rateByLink } from './rate-by-link.ts'
import { sendRatingLink } from './send-rating-link.ts'
import { appraiseMemory } from './state.ts'

const city = castCity()
const planned = [dispatched(), resolved, linkFirst()]
const sent = [...planned, linkSent()]
const send = (facts: readonly AnyFact[], hour = 8) =>
  sendRatingLink(recall(appraiseMemory, facts), {}, hoursLater(hour), city)

test('a link goes out where the plan begins with one, and says until when it holds and how long calls wait [APPRAISE-08]', () => {
  expect(send(planned)).toEqual({ accepted: true, facts: [linkSent()] })
  expect(send(sent, 30)).toMatchObject({ reason: 'already-sent' })
  expect(send([dispatched(), resolved, callBackOpened()])).toMatchObject({ reason: 'no-link-planned' })
  expect(send([...planned, givenUp])).toMatchObject({ reason: 'given-up' })
})

test('never in quiet hours [APPRAISE-07]', () => {
  expect(send(planned, 11)).toEqual({ accepted: false, reason: 'quiet-hours', rule: 'APPRAISE-07' })
})

const content = { contacted: true, solved: 'solved', satisfied: 'satisfied', answeredBy: 'requester' } as const
const rate = (facts: readonly AnyFact[], hour: number, over: Partial<Parameters<typeof rateByLink>[1]> = {}) =>
  rateByLink(
    recall(appraiseMemory, facts),
    { round: 1, until: hoursLater(80), ...content, ...over },
    hoursLater(hour),
    city,
  )

test('it takes the three answers; a bad one needs no reason, as no good one does', () => {
  expect(rate(sent, 20)).toMatchObject({ facts: [{ type: 'CallBackAnswered', channel: 'link', valid: true }] })
  expect(rate(sent, 20, { solved: 'unsolved', satisfied: 'unsatisfied' })).toMatchObject({
    facts: [{ secondHandling: true }],
  })
})

test('who answers for somebody else is marked, and does not count', () => {
  expect(rate(sent, 20, { answeredBy: 'other' })).toMatchObject({ facts: [{ answeredBy: 'other', valid: false }] })
})

test('once, in time, and about its own round alone [APPRAISE-08]', () => {
  const first = answered({ channel: 'link', secondHandling: true })
  expect(rate([...sent, first], 30)).toEqual({ accepted: false, reason: 'already-answered', rule: 'APPRAISE-01' })
  expect(rate(sent, 80)).toMatchObject({ accepted: true })
  expect(rate(sent, 80.1)).toEqual({ accepted: false, reason: 'link-expired', rule: 'APPRAISE-08' })
  expect(rate([...sent, first, opened], 60)).toMatchObject({ reason: 'link-superseded', rule: 'APPRAISE-08' })
  const again = [...sent, first, opened, { ...resolved, round: 2 }, linkFirst({ round: 2 })]
  expect(rate(again, 60)).toMatchObject({ reason: 'link-superseded' })
  expect(rate(again, 60, { round: 2 })).toMatchObject({ facts: [{ round: 2 }] })
})
