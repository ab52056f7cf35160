import { randomUUID } from 'node:crypto'
import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import type { Actor, TicketId } from '#foundations/journal/envelope.ts'
import type { Platform } from '../platform.ts'
import { beginUse, endUse, type NotNow, type Purpose } from './budget.ts'
import { complete, type Prompt } from './complete.ts'

export type Question<Answer extends TSchema> = {
  readonly actor: Actor
  readonly ticket: TicketId
  readonly purpose: Purpose
  readonly prompt: Prompt
  /** What the answer must be; anything else is unusable. */
  readonly answer: Answer
  /** What else must hold of it, such as that it is a category of the catalogue. */
  readonly holds?: (answer: Static<Answer>) => boolean
}

/** Why there is no answer; each is a state people are told about. */
export type NoAnswer =
  | NotNow
  | 'assist-off'
  | 'assist-late'
  | 'assist-unreachable'
  | 'assist-refused'
  | 'assist-unusable'

export type Asked<Answer> =
  | { readonly answer: Answer; readonly use: string; readonly model: string; readonly problem?: never }
  | { readonly problem: NoAnswer }

/** Asks the language model within its budget; every use is written down, without what was said. [CLASSIFY-06] */
export async function askModel<Answer extends TSchema>(
  { pool, config, now }: Platform,
  { actor, ticket, purpose, prompt, answer, holds = () => true }: Question<Answer>,
): Promise<Asked<Static<Answer>>> {
  if (config.assistUrl === undefined) return { problem: 'assist-off' }
  const use = randomUUID()
  // A character is a token at most, in every tokeniser in use.
  const tokens = prompt.task.length + prompt.material.length + prompt.mostTokens
  const notNow = await beginUse(pool, config, { use, actor, purpose, ticket, at: now(), tokens })
  if (notNow !== undefined) return { problem: notNow }
  const begin = performance.now()
  const completion = await complete(config, prompt)
  const content = completion.outcome === 'answered' ? completion.content : undefined
  const isGood = completion.outcome === 'answered' && Check(answer, content) && holds(content)
  const outcome = completion.outcome === 'answered' && !isGood ? 'unusable' : completion.outcome
  await endUse(pool, { ticket, use }, { ...completion, outcome }, Math.round(performance.now() - begin))
  if (outcome !== 'answered') return { problem: `assist-${outcome}` }
  return { answer: content as Static<Answer>, use, model: config.assistModel }
}
