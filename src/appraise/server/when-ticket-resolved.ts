import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { TicketResolved } from '#handle/events.ts'
import { reaction } from '#platform/stage-door.ts'
import { openCallBack } from '../open-call-back.ts'
import { appraiseMemory } from '../state.ts'

/**
 * A result was given: from that very moment the window runs in which the requester is asked, where the sample drew them. The
 * draw follows from the edition's seed and the ticket alone. [APPRAISE-01, APPRAISE-07]
 */
export const whenTicketResolved = reaction<TicketResolved>({
  name: 'appraise/when-ticket-resolved',
  hears: 'TicketResolved',
  react: async (platform, { fact }, order) => {
    const { seed } = platform.cityAt(fact.at).rulebook.appraise.campaign
    const chance = seededRandom(`${seed}/${order.ticket}`)()
    await platform.perform(appraiseMemory, openCallBack, { ...order, input: { round: fact.round, chance } })
  },
})
