import { randomUUID } from 'node:crypto'
import type { Moment } from '#foundations/calendar/moment.ts'
import { type Actor, type CommandId, type TicketId, ticketId } from '#foundations/journal/envelope.ts'
import { liftPersonalNumbers, type PersonalNumber } from '#foundations/text/lift-personal-numbers.ts'
import { requesterRow } from '#platform/personal/requester-record.ts'
import type { Platform } from '#platform/platform.ts'
import type { Outcome, Rule } from '#platform/postgres/perform.ts'
import type { Row } from '#platform/postgres/view.ts'
import type { TicketReceived } from '../events.ts'
import type { IncomingDemand } from '../incoming-demand.ts'
import { type ReceiveDemand, type ReceiveRefused, receiveDemand } from '../receive-demand.ts'
import type { ReportRefused } from '../report-problem.ts'
import { type Intake, intakeMemory } from '../state.ts'
import { ticketNumber } from '../ticket-number.ts'

export type Incoming = {
  readonly commandId: CommandId
  readonly actor: Actor
  readonly at: Moment
  readonly demand: IncomingDemand
  /** Another rule than that of a demand, where staff report what they saw themselves. */
  readonly rule?: Rule<Intake, ReceiveDemand, TicketReceived, ReceiveRefused | ReportRefused>
  /** What is chosen here by chance and by the running count, where somebody must be able to choose it again. */
  readonly chosen?: { readonly subject: string; readonly count?: number }
  /** Rows to write together with the ticket, such as the digest of its look-up code. */
  readonly beside?: (received: {
    readonly ticket: TicketId
    readonly number: string
  }) => ReadonlyMap<string, readonly Row[]>
}

export type TakeNumber = () => Promise<number>

/**
 * Receives a demand: names, phones and the numbers lifted out of the text go sealed beside the facts, which name them only by
 * the requester's subject. The ticket's id is its command's, so the same demand again is harmless, and another one under the
 * same id is refused: whoever knows a ticket's id learns nothing by it.
 */
export async function receive(
  platform: Platform,
  takeNumber: TakeNumber,
  { commandId, actor, at, demand, rule = receiveDemand, chosen, beside }: Incoming,
): Promise<Outcome<TicketReceived, ReceiveRefused | ReportRefused>> {
  const ticket = ticketId(commandId)
  const { name, phone, ...asked } = demand.requester
  const requester = { ...asked, subject: chosen?.subject ?? randomUUID() }
  const number = ticketNumber(at, chosen?.count ?? (await takeNumber()))
  const record = { ...given('name', name), ...given('phone', phone), numbers: numbersIn(demand) }
  const sealed = requesterRow(platform, { ticket, subject: requester.subject }, record)
  // Whose phone it is that staff wrote down, nobody knows: no earlier demand is found by it.
  const personal = demand.reportedBy === undefined ? sealed : { ...sealed, phone_index: null }
  const outcome = await platform.perform(intakeMemory, rule, {
    ticket,
    commandId,
    actor,
    at,
    isNew: true,
    input: { ...demand, number, requester },
    beside: new Map([['personal.requesters', [personal]], ...(beside?.({ ticket, number }) ?? [])]),
  })
  const isOther = outcome.accepted && outcome.repeated && outcome.facts.some(({ fact }) => !isSame(fact, demand))
  return isOther ? { accepted: false, reason: 'already-received', rule: 'INTAKE-01' } : outcome
}

function isSame({ channel, text, address, place }: TicketReceived, demand: IncomingDemand): boolean {
  const [saidText, saidAddress] = [demand.text, demand.address].map((said) => liftPersonalNumbers(said.trim()).text)
  return channel === demand.channel && text === saidText && address === saidAddress && place === demand.place
}

/** Each number once, however often it was said. */
function numbersIn({ title = '', text, address, attachments }: IncomingDemand): readonly PersonalNumber[] {
  const said = [title, text, address, ...attachments.map((file) => file.name)]
  const numbers = said.flatMap((one) => liftPersonalNumbers(one).numbers)
  return [...new Map(numbers.map((number) => [number.value, number])).values()]
}

function given<Field extends string>(field: Field, value: string | undefined) {
  const said = value?.trim() ?? ''
  return said === '' ? {} : ({ [field]: said } as { readonly [Name in Field]: string })
}
