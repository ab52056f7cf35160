import type { Moment } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { PlaceCode } from '#foundations/places/place.ts'
import type { PlaceIndex } from '#foundations/places/place-index.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import type { Channel, DemandKind } from '#foundations/rulebook/demand.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { titleOf } from '#foundations/text/title-of.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { Origin, Requester, TicketReceived } from './events.ts'
import type { Intake } from './state.ts'

/** A demand as it comes in. Names and phones travel beside it, never in it. */
export type ReceiveDemand = {
  readonly number: string
  readonly channel: Channel
  readonly requester: Requester
  readonly title?: string
  readonly text: string
  readonly address: string
  readonly place?: PlaceCode
  readonly askedKind?: DemandKind
  readonly attachments: readonly Attachment[]
  readonly origin?: Origin
  readonly reportedBy?: UnitCode
  /** When it was said, where that is not now: a letter's date, a row's time. */
  readonly saidAt?: Moment
}

export type ReceiveRefused =
  | 'already-received'
  | 'time-in-future'
  | 'text-missing'
  | 'text-too-long'
  | 'title-too-long'
  | 'place-unknown'
  | 'too-many-attachments'
  | 'attachment-too-large'
  | 'media-type-not-allowed'

export type IntakeCity = {
  readonly rulebook: Pick<Rulebook, 'intake'>
  readonly places: Pick<PlaceIndex, 'find'>
  readonly words: readonly CityWord[]
}

/**
 * Takes a demand in as a ticket, from any channel. Numbers that name or reach a person are lifted out of every free text; a
 * missing title is taken from the text. [INTAKE-01]
 */
export function receiveDemand(
  state: Intake,
  demand: ReceiveDemand,
  at: Moment,
  city: IntakeCity,
): Decision<TicketReceived, ReceiveRefused> {
  if (state.phase !== 'unheard-of') return refuse('already-received', 'INTAKE-01')
  const wrong = wrongWith(demand, at, city)
  return wrong === undefined ? accept(received(demand, at, city)) : refuse(wrong, 'INTAKE-01')
}

/** What keeps a demand from being taken in; undefined when nothing does. */
export function wrongWith(
  demand: ReceiveDemand,
  at: Moment,
  city: Omit<IntakeCity, 'words'>,
): ReceiveRefused | undefined {
  const { textLimit, titleLimit } = city.rulebook.intake
  if (demand.saidAt !== undefined && demand.saidAt > at) return 'time-in-future'
  if (demand.text.trim() === '') return 'text-missing'
  if (demand.text.length > textLimit) return 'text-too-long'
  if ((demand.title ?? '').length > titleLimit) return 'title-too-long'
  if (demand.place !== undefined && city.places.find(demand.place) === undefined) return 'place-unknown'
  return wrongWithAttachments(demand.attachments, city.rulebook.intake)
}

function wrongWithAttachments(
  attachments: readonly Attachment[],
  { attachmentCount, attachmentBytes, mediaTypes }: Rulebook['intake'],
): ReceiveRefused | undefined {
  if (attachments.length > attachmentCount) return 'too-many-attachments'
  if (attachments.some(({ bytes }) => bytes > attachmentBytes)) return 'attachment-too-large'
  if (attachments.some(({ mediaType }) => !mediaTypes.includes(mediaType))) return 'media-type-not-allowed'
  return undefined
}

function received({ saidAt, ...demand }: ReceiveDemand, at: Moment, { rulebook, words }: IntakeCity): TicketReceived {
  const text = liftPersonalNumbers(demand.text.trim()).text
  const title = liftPersonalNumbers((demand.title ?? '').trim()).text
  return {
    ...demand,
    type: 'TicketReceived',
    at: saidAt ?? at,
    title: title === '' ? titleOf(text, rulebook.intake.derivedTitle, words) : title,
    text,
    address: liftPersonalNumbers(demand.address.trim()).text,
    attachments: demand.attachments.map((file) => ({ ...file, name: liftPersonalNumbers(file.name).text })),
  }
}
