import type { LinkedAnswerGiven } from '#classify/events.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { type Instant, momentOf } from '#foundations/calendar/moment.ts'
import type { AnyFact } from '#foundations/journal/envelope.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketResolved } from '#handle/events.ts'
import type { Progress } from '../api.ts'
import type { TicketAnswered } from '../events.ts'
import type { TicketPhase } from '../ticket-phase.ts'
import type { RegisterLine } from './register.ts'

type Told = { readonly unit: string; readonly due: string }

/** What a requester is told at each step. Steps that concern the inside alone read like the step before. */
const sentences: Readonly<Record<TicketPhase, (told: Told) => Words>> = {
  received: () => ({
    zh: '您的诉求已经收到，正在研究由哪个单位办理。',
    en: 'We have your demand and are deciding which unit will act.',
  }),
  classified: () => sentences.received({ unit: '', due: '' }),
  held: () => sentences.received({ unit: '', due: '' }),
  linked: () => ({
    zh: '已有人反映同一件事，与那一件一并办理，答复后一并告知您。',
    en: 'The same was reported before and is being handled; you will be told its answer.',
  }),
  'told-with-head': () => ({
    zh: '同一件事已经办理，答复如下。',
    en: 'The same matter has been handled; this is the answer.',
  }),
  returned: () => ({ zh: '正在为您的诉求确定新的承办单位。', en: 'Another unit is being found for your demand.' }),
  answered: () => ({ zh: '您的咨询已经答复。', en: 'Your question has been answered.' }),
  dismissed: () => ({ zh: '因内容无法办理，已经结束。', en: 'It could not be acted on and has been closed.' }),
  withdrawn: () => ({ zh: '您已撤回，已经结束。', en: 'You withdrew it; it has been closed.' }),
  dispatched: ({ unit, due }) => ({
    zh: `已交${unit}办理，应在${due}前答复您。`,
    en: `${unit} has it and owes you an answer by ${due}.`,
  }),
  signed: ({ unit, due }) => ({
    zh: `${unit}已签收，正在办理，应在${due}前答复您。`,
    en: `${unit} is working on it and owes you an answer by ${due}.`,
  }),
  contacted: ({ unit, due }) => ({
    zh: `${unit}已与您联系，正在办理，应在${due}前答复您。`,
    en: `${unit} has been in touch and owes you an answer by ${due}.`,
  }),
  resolved: ({ unit }) => ({
    zh: `${unit}已经办理并答复，之后可能请您评价。`,
    en: `${unit} has given its result; we may ask you how it went.`,
  }),
  'second-handling': ({ unit, due }) => ({
    zh: `${unit}正在再次办理，应在${due}前答复您。`,
    en: `${unit} is handling it again and owes you an answer by ${due}.`,
  }),
  'called-back': () => ({
    zh: '已经办理，并已回访，感谢您的评价。',
    en: 'It has been handled and you were asked about it. Thank you.',
  }),
}

/**
 * How far a ticket is, for whoever holds its number and code: no personal data, and of units only the name. A linked ticket
 * tells how far its head is, and nothing of what the head's requester said.
 */
export function progressOf(
  row: RegisterLine,
  facts: readonly AnyFact[],
  { units }: Pick<City, 'units'>,
  head?: RegisterLine,
): Progress {
  const told = toldOf(row, units)
  const sentence = sentences[row.phase](told)
  if (row.phase === 'linked' && head !== undefined) {
    const of = sentences[head.phase](toldOf(head, units))
    const both = { zh: `${sentence.zh}${of.zh}`, en: `${sentence.en} ${of.en}` }
    return { ...progressOf(row, facts, { units }), sentence: both, due: head.due ?? null }
  }
  return {
    number: row.number,
    title: row.title,
    phase: row.phase,
    sentence,
    received: row.received,
    latest: row.latest,
    due: row.due ?? null,
    answer: publicAnswer(facts) ?? null,
  }
}

function toldOf({ lead, due }: RegisterLine, units: City['units']): Told {
  const unit = units.get((lead ?? '') as UnitCode)?.name
  return { unit: unit ?? '承办单位', due: due ? dateText(due) : '' }
}

function dateText(instant: Instant): string {
  return dateOf(momentOf(instant))
}

const answering = new Set(['TicketResolved', 'TicketAnswered', 'LinkedAnswerGiven'])

function publicAnswer(facts: readonly AnyFact[]): string | undefined {
  const said = facts.findLast(({ type }) => answering.has(type))
  if (said === undefined) return undefined
  if (said.type === 'LinkedAnswerGiven') return (said as LinkedAnswerGiven).answer
  return said.type === 'TicketResolved' ? (said as TicketResolved).publicAnswer : (said as TicketAnswered).answer
}
