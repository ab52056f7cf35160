import { type Instant, instantOf } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import { type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { Config } from '#platform/config/config.ts'
import { type Messenger, openMessenger } from '#platform/messages/messenger.ts'
import type { Platform } from '#platform/platform.ts'
import type { Schedule } from '#platform/stage-door.ts'
import { isQuiet } from '../calling-hours.ts'
import type { RatingLinkSent } from '../events.ts'
import { missCallBack } from '../miss-call-back.ts'
import { sendRatingLink } from '../send-rating-link.ts'
import { appraiseMemory } from '../state.ts'
import { phoneOf } from './phone-of.ts'
import { makeToken } from './rating-token.ts'

/** Links that go out at once, and in one minute at most. */
const [batch, mostAMinute] = [20, 400]

/** Sends the links that are due, outside quiet hours, and ends the wait for those nobody answered. [APPRAISE-07, APPRAISE-08] */
export const linkKeeper: Schedule = {
  name: 'appraise/link-keeper',
  cron: '* * * * *',
  run: (platform, stopping) => keepLinks(platform, openMessenger(platform), stopping),
}

type Due = {
  readonly ticket: TicketId
  readonly round: number
  readonly number: string
  readonly next_attempt: Instant
  readonly link_sent: Instant | null
}

/** Goes through what is due, soonest first, until a minute's work is done. */
export async function keepLinks(
  platform: Platform,
  messenger: Messenger | undefined,
  stopping?: AbortSignal,
): Promise<void> {
  const now = platform.now()
  if (isQuiet(now, platform.cityAt(now).rulebook.appraise.campaign)) return
  const { rows } = await platform.pool.query<Due>(
    `select ticket, round, number, next_attempt, link_sent from appraise.call_backs
     where phase = 'open' and channel = 'link' and next_attempt <= $1 order by next_attempt, ticket limit ${mostAMinute}`,
    [instantOf(now)],
  )
  for (let start = 0; start < rows.length && !stopping?.aborted; start += batch)
    await Promise.all(rows.slice(start, start + batch).map((due) => keep(platform, messenger, due)))
}

async function keep(platform: Platform, messenger: Messenger | undefined, due: Due): Promise<void> {
  if (due.link_sent !== null) return missLink(platform, due, 'no-answer')
  const phone = await phoneOf(platform, due.ticket)
  const base = publicAddress(platform.config)
  if (messenger === undefined || phone === undefined || base === undefined)
    return missLink(platform, due, 'undelivered')
  const sent = await sendLink(platform, due)
  if (sent === undefined) return
  const token = makeToken(platform.cipher, { ticket: ticketId(due.ticket), ...sent })
  const { message } = platform.cityAt(sent.at).rulebook.appraise.campaign
  const text = message.zh.replaceAll('{number}', due.number).replaceAll('{link}', `${base}/rate/${token}`)
  const delivery = await messenger.send({ id: idOf(due, 'send'), phone, text })
  if (delivery === 'undelivered') await missLink(platform, due, 'undelivered')
}

/** The link is written down before it goes out: should this process be killed in between, no second one follows, but a call. */
async function sendLink(platform: Platform, due: Due): Promise<RatingLinkSent | undefined> {
  const outcome = await platform.perform(appraiseMemory, sendRatingLink, {
    ...orderOf(platform, due, 'send'),
    input: {},
  })
  return outcome.accepted && !outcome.repeated ? outcome.facts[0]?.fact : undefined
}

async function missLink(platform: Platform, due: Due, outcome: 'no-answer' | 'undelivered'): Promise<void> {
  const input = { channel: 'link', outcome } as const
  await platform.perform(appraiseMemory, missCallBack, { ...orderOf(platform, due, outcome), input })
}

function orderOf(platform: Platform, due: Due, step: string) {
  return {
    ticket: ticketId(due.ticket),
    commandId: commandIdFrom('appraise/link-keeper', idOf(due, step)),
    actor: systemActor,
    at: platform.now(),
  }
}

function idOf({ ticket, round }: Due, step: string): string {
  return `${ticket}/${round}/${step}`
}

/** Where the public reaches the pages; a demo is reached on its own machine. */
function publicAddress({ publicUrl, demo, port }: Config): string | undefined {
  return publicUrl ?? (demo ? `http://localhost:${port}` : undefined)
}
