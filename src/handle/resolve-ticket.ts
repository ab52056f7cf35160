import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { type AwaitedChild, answerWithTheirs } from './children.ts'
import type { TicketResolved } from './events.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { Handle, OpenMatter } from './state.ts'

type Result = Pick<TicketResolved, 'result' | 'workDone' | 'publicAnswer' | 'evidence'>
export type ResolveTicket = ByUnit & Result
export type ResolveRefused =
  | 'not-your-ticket'
  | 'not-signed'
  | 'not-contacted'
  | 'already-resolved'
  | `${OpenMatter}-open`
  | 'children-open'
  | 'shelved'
  | ResultFault

/** The lead gives the result: its kind, the work done, a public answer, which may name a public phone, and evidence. [HANDLE-03] */
export function resolveTicket(
  state: Handle,
  { unit, ...given }: ResolveTicket,
  at: Moment,
  { rulebook }: Pick<City, 'rulebook'>,
): Decision<TicketResolved, ResolveRefused> {
  if (state.phase === 'away' || state.lead !== unit) return refuse('not-your-ticket', 'HANDLE-03')
  if (state.phase === 'waiting') return refuse('not-signed', 'HANDLE-03')
  if (state.phase === 'resolved') return refuse('already-resolved', 'HANDLE-03')
  if (state.phase === 'signed') return refuse('not-contacted', 'HANDLE-03')
  if (state.shelf !== undefined) return refuse('shelved', 'HANDLE-03')
  const [waitedFor] = state.open ?? []
  if (waitedFor !== undefined) return refuse(`${waitedFor}-open`, 'HANDLE-03')
  if (state.children?.some(({ open }) => open)) return refuse('children-open', 'HANDLE-03')
  const fault = faultOf(given, rulebook)
  if (fault !== undefined) return refuse(fault, 'HANDLE-03')
  return accept({ type: 'TicketResolved', at, unit, round: state.round, ...shown(given, state.children) })
}

/** What is recorded of a result: the answer carries those of the children. [DISPATCH-08] */
function shown({ result, workDone, publicAnswer, evidence }: Result, children: readonly AwaitedChild[] = []) {
  return {
    result,
    workDone: liftPersonalNumbers(workDone.trim()).text,
    publicAnswer: answerWithTheirs(publicAnswer.trim(), children),
    evidence: evidence.map((file) => ({ ...file, name: liftPersonalNumbers(file.name).text })),
    ...(children.length > 0 && { children: children.map(({ ticket }) => ticket) }),
  }
}

type ResultFault =
  | 'unknown-result'
  | 'work-empty'
  | 'work-too-long'
  | 'answer-empty'
  | 'answer-too-long'
  | 'too-much-evidence'

function faultOf(
  { result, workDone, publicAnswer, evidence }: Result,
  { handle, intake }: Rulebook,
): ResultFault | undefined {
  if (!handle.resultKinds.some(({ code }) => code === result)) return 'unknown-result'
  if (workDone.trim() === '') return 'work-empty'
  if (workDone.length > intake.answerLimit) return 'work-too-long'
  if (publicAnswer.trim() === '') return 'answer-empty'
  if (publicAnswer.length > intake.answerLimit) return 'answer-too-long'
  return evidence.length > intake.attachmentCount ? 'too-much-evidence' : undefined
}
