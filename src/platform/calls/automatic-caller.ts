import type { FastifyBaseLogger } from 'fastify'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import { chance, weightedPick } from '#foundations/statistics/draws.ts'
import { seededRandom } from '#foundations/statistics/seeded-random.ts'
import type { Config } from '../config/config.ts'

/** What a machine says, and which keys answer it. */
export type Prompt = {
  readonly question: string
  readonly say: { readonly zh: string; readonly en: string }
  readonly keys: readonly string[]
}

/** A call to be made; one that is ordered twice under one id is one call. */
export type CallOrder = { readonly id: string; readonly phone: string; readonly prompts: readonly Prompt[] }

const CallEnd = Type.Union([
  Type.Object({ outcome: Type.Literal('answered'), keys: Type.Record(Type.String(), Type.String()) }),
  Type.Object({ outcome: Type.Enum(['no-answer', 'busy', 'wrong-number', 'declined', 'broken-off']) }),
])
/** How a call ended: the key pressed for each question, or why there is none. */
export type CallEnd = Static<typeof CallEnd>

/**
 * Calls people by machine. The promise ends with the call; undefined means that no call was made, so that it is ordered again.
 * An adapter of a telephone exchange (SIP) says the prompts in their order, takes one key for each (again once where the key is
 * none of its keys), and tells `broken-off` where the person hangs up before the last one.
 */
export type AutomaticCaller = { readonly call: (order: CallOrder) => Promise<CallEnd | undefined> }

/** The caller of this installation; undefined where people make all calls. */
export function openCaller(
  { callerUrl, callerKey }: Pick<Config, 'callerUrl' | 'callerKey'>,
  log: FastifyBaseLogger,
): AutomaticCaller | undefined {
  if (callerUrl === undefined) return undefined
  return callerUrl === 'simulated' ? simulatedCaller : gatewayCaller(callerUrl, callerKey, log)
}

/** Longer than anybody listens to a machine. */
const longestCall = 180_000
const End = Compile(CallEnd)

/** Orders calls of a gateway over HTTP: `POST {id, phone, prompts}`, answered when the call is over. */
function gatewayCaller(url: string, key: string | undefined, log: FastifyBaseLogger): AutomaticCaller {
  return {
    call: async (order) => {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(longestCall),
          headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
          body: JSON.stringify(order),
        })
        const end: unknown = await answer.json()
        if (answer.ok && End.Check(end)) return end
        log.warn({ call: order.id, status: answer.status }, 'the call gateway answered what is no end of a call')
      } catch (error) {
        log.warn({ call: order.id, err: error }, 'the call gateway could not be reached')
      }
      return undefined
    },
  }
}

const misses = { 'no-answer': 0.7, busy: 0.1, declined: 0.1, 'broken-off': 0.1 } as const

/** Plays calls for training: half of the people answer, mostly content; the same call ends the same way each time. */
const simulatedCaller: AutomaticCaller = {
  call: async ({ id, prompts }) => {
    const random = seededRandom(`call/${id}`)
    const outcomes = Object.keys(misses) as (keyof typeof misses)[]
    if (chance(random, 0.5)) return { outcome: weightedPick(random, outcomes, (outcome) => misses[outcome]) }
    const pressed = prompts.map(
      ({ question, keys }) => [question, weightedPick(random, keys, (key) => 1 / (1 + 3 * keys.indexOf(key)))] as const,
    )
    return { outcome: 'answered', keys: Object.fromEntries(pressed) }
  },
}
