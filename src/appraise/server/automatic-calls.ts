import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import { type AutomaticCaller, type CallEnd, openCaller, type Prompt } from '#platform/calls/automatic-caller.ts'
import type { Platform } from '#platform/platform.ts'
import { whileAlone } from '#platform/postgres/alone.ts'
import type { Schedule } from '#platform/stage-door.ts'
import { isQuiet } from '../calling-hours.ts'
import type { CallBackMissed } from '../events.ts'
import { missCallBack } from '../miss-call-back.ts'
import { answersOfKeys, keysOf, machineQuestions } from '../questions.ts'
import { recordCallBack } from '../record-call-back.ts'
import { appraiseMemory } from '../state.ts'
import { phoneOf } from './phone-of.ts'

/** Lines used at once; further calls wait for the next minute. */
const lines = 20

/** Held by the one process that calls: a call may take longer than a minute, and nobody is called twice at once. */
const callingLock = 0x63616c6c

/** Calls by machine whoever is due, outside quiet hours, and writes down how each call ended. [APPRAISE-07] */
export const automaticCalls: Schedule = {
  name: 'appraise/automatic-calls',
  cron: '* * * * *',
  run: async (platform) => {
    const caller = openCaller(platform.config, platform.log)
    if (caller !== undefined) await whileAlone(platform.pool, callingLock, () => makeCalls(platform, caller))
  },
}

type Due = { readonly ticket: TicketId; readonly round: number; readonly attempts: number }

/** Makes the calls that are due, soonest first, as many as there are lines. */
export async function makeCalls(platform: Platform, caller: AutomaticCaller): Promise<void> {
  const now = platform.now()
  const { campaign } = platform.cityAt(now).rulebook.appraise
  if (isQuiet(now, campaign)) return
  const prompts = machineQuestions.map(
    (question): Prompt => ({ question, say: campaign.prompts[question], keys: keysOf(question) }),
  )
  await Promise.all((await listDue(platform, instantOf(now))).map((due) => callOne(platform, caller, { due, prompts })))
}

async function listDue({ pool }: Platform, now: Instant): Promise<readonly Due[]> {
  const { rows } = await pool.query<Due>(
    `select ticket, round, attempts from appraise.call_backs
     where phase = 'open' and channel = 'automatic' and next_attempt <= $1 order by next_attempt, ticket limit ${lines}`,
    [now],
  )
  return rows
}

type Call = { readonly due: Due; readonly prompts: readonly Prompt[] }

async function callOne(platform: Platform, caller: AutomaticCaller, { due, prompts }: Call): Promise<void> {
  const id = `${due.ticket}/${due.round}/${due.attempts}`
  const phone = await phoneOf(platform, due.ticket)
  const end = phone === undefined ? ({ outcome: 'wrong-number' } as const) : await caller.call({ id, phone, prompts })
  if (end !== undefined) await writeDown(platform, due, end, id)
}

async function writeDown(platform: Platform, { ticket }: Due, end: CallEnd, id: string): Promise<void> {
  const order = {
    ticket: ticketId(ticket),
    commandId: commandIdFrom('appraise/automatic-calls', id),
    actor: systemActor,
    at: platform.now(),
  }
  const answers = end.outcome === 'answered' ? answersOfKeys(end.keys) : undefined
  if (answers !== undefined) {
    const input = { ...answers, channel: 'automatic' } as const
    await platform.perform(appraiseMemory, recordCallBack, { ...order, input })
    return
  }
  // Whoever answered only some of the questions has broken off.
  const outcome: CallBackMissed['outcome'] = end.outcome === 'answered' ? 'broken-off' : end.outcome
  await platform.perform(appraiseMemory, missCallBack, { ...order, input: { channel: 'automatic', outcome } })
}
