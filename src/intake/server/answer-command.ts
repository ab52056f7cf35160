import type { Platform } from '#platform/platform.ts'
import type { Order } from '#platform/postgres/perform.ts'
import { type AnswerTicket, answerTicket } from '../answer-ticket.ts'
import { intakeMemory } from '../state.ts'
import { type Answer, withCited } from './knowledge/cite-article.ts'

/** Answers a ticket in the place of an operator, naming an article as an operator would: one that may not be named is left out. */
export async function answerCommand(platform: Platform, { input, ...order }: Order<Answer>) {
  const give = (said: AnswerTicket) => platform.perform(intakeMemory, answerTicket, { ...order, input: said })
  const outcome = await give(await withCited(platform.pool, input))
  return outcome.accepted || outcome.rule !== 'INTAKE-06' ? outcome : give({ answer: input.answer })
}
