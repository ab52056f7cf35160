import type { Platform } from '#platform/platform.ts'
import type { Order } from '#platform/postgres/perform.ts'
import { answerTicket } from '../answer-ticket.ts'
import { intakeMemory } from '../state.ts'
import { type Answer, withCited } from './knowledge/cite-article.ts'

/** Answers a ticket in the place of an operator, naming an article as an operator would. */
export async function answerCommand(platform: Platform, { input, ...order }: Order<Answer>) {
  return platform.perform(intakeMemory, answerTicket, { ...order, input: await withCited(platform.pool, input) })
}
