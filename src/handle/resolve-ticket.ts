import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { AnswerFinding } from '#foundations/rulebook/answer-rules-api.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { type AnswerContext, checkAnswer } from './check-answer.ts'
import { type AwaitedChild, answerWithTheirs } from './children.ts'
import type { TicketResolved } from './events.ts'
import type { OpenMatter } from './open-matters.ts'
import type { ByUnit } from './sign-ticket.ts'
import type { Handle } from './state.ts'

type Result = Pick<TicketResolved, 'result' | 'workDone' | 'publicAnswer' | 'evidence'>
export type ResolveTicket = ByUnit &
  Result &
  Partial<AnswerContext> & {
    /** What is found in the answer and stands by the word of whoever gives it. */
    readonly accepts?: readonly AnswerFinding[]
  }
type ResultBar =
  | 'not-your-ticket'
  | 'not-signed'
  | 'not-contacted'
  | 'already-resolved'
  | `${OpenMatter}-open`
  | 'children-open'
  | 'shelved'
export type ResolveRefused = ResultBar | ResultFault | `answer-${AnswerFinding}`

/**
 * The lead gives the result: its kind, the work done, a public answer, which may name a public phone, and evidence; the answer
 * is read before it goes out. [HANDLE-03, HANDLE-14]
 */
export function resolveTicket(
  state: Handle,
  { unit, ...given }: ResolveTicket,
  at: Moment,
  city: Pick<City, 'rulebook' | 'words' | 'normal'>,
): Decision<TicketResolved, ResolveRefused> {
  const barred = barOfResult(state, unit)
  if (barred !== undefined || unit === undefined) return refuse(barred ?? 'not-your-ticket', 'HANDLE-03')
  const fault = faultOf(given, city.rulebook)
  if (fault !== undefined) return refuse(fault, 'HANDLE-03')
  const findings = checkAnswer(given.publicAnswer, given, city)
  const bar = findings.find((finding) => isBarred(finding, given, city))
  if (bar !== undefined) return refuse(`answer-${bar}`, 'HANDLE-14')
  const read = findings.length > 0 && { findings }
  return accept({ type: 'TicketResolved', at, unit, round: state.round, ...shown(given, state.children), ...read })
}

/** Whether an answer with this finding stays back: always, or until whoever gives it accepts the finding. [HANDLE-14] */
export function isBarred(
  finding: AnswerFinding,
  { accepts = [] }: Pick<ResolveTicket, 'accepts'>,
  { rulebook }: Pick<City, 'rulebook'>,
): boolean {
  const effect = rulebook.handle.answer.effects[finding]
  return effect === 'refuses' || (effect === 'asks' && !accepts.includes(finding))
}

/** Why this unit can not give a result now, whatever it would say. [HANDLE-03] */
export function barOfResult(state: Handle, unit: UnitCode | undefined): ResultBar | undefined {
  if (state.phase === 'away' || state.lead !== unit) return 'not-your-ticket'
  if (state.phase !== 'contacted') return barOfPhase[state.phase]
  if (state.shelf !== undefined) return 'shelved'
  const [waitedFor] = state.open ?? []
  if (waitedFor !== undefined) return `${waitedFor}-open`
  return state.children?.some(({ open }) => open) ? 'children-open' : undefined
}

const barOfPhase = { waiting: 'not-signed', signed: 'not-contacted', resolved: 'already-resolved' } as const

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
