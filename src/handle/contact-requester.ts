import type { Moment } from '#foundations/calendar/moment.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { RequesterContacted } from './events.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { Handle } from './state.ts'

export type ContactRequester = ByUnit & Pick<RequesterContacted, 'by' | 'note' | 'evidence'>
export type ContactRefused =
  | 'not-your-ticket'
  | 'not-signed'
  | 'no-requester'
  | 'already-contacted'
  | 'already-resolved'
  | 'note-empty'
  | 'note-too-long'
  | 'too-much-evidence'

/** After signing, the lead contacts the requester for the first time in this handling, and notes what was said. [HANDLE-02] */
export function contactRequester(
  state: Handle,
  { unit, by, note, evidence = [] }: ContactRequester,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<RequesterContacted, ContactRefused> {
  if (state.phase === 'away' || state.lead !== unit) return refuse('not-your-ticket', 'HANDLE-02')
  if (state.phase === 'waiting') return refuse('not-signed', 'HANDLE-02')
  if (state.isReport) return refuse('no-requester', 'HANDLE-15')
  if (state.phase === 'contacted') return refuse('already-contacted', 'HANDLE-02')
  if (state.phase === 'resolved') return refuse('already-resolved', 'HANDLE-02')
  if (note.trim() === '') return refuse('note-empty', 'HANDLE-02')
  if (note.length > rulebook.intake.answerLimit) return refuse('note-too-long', 'HANDLE-02')
  if (evidence.length > rulebook.intake.attachmentCount) return refuse('too-much-evidence', 'HANDLE-02')
  return accept({
    type: 'RequesterContacted',
    at,
    unit,
    by,
    note: liftPersonalNumbers(note.trim()).text,
    ...(evidence.length > 0 && { evidence: evidence.map(shownFile) }),
  })
}

/** A file whose name tells no personal number. */
function shownFile(file: Attachment): Attachment {
  return { ...file, name: liftPersonalNumbers(file.name).text }
}
