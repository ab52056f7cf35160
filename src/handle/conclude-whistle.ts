import type { Moment } from '#foundations/calendar/moment.ts'
import { accept, type Decision, refuse } from '#foundations/outcome/decision.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { laneOf } from './arrive-at-whistle.ts'
import type { TicketResolved } from './events.ts'
import { type ResolveRefused, type ResolveTicket, resolveTicket } from './resolve-ticket.ts'
import type { ByUnit } from './sign-ticket.ts'
import { handleMemory } from './state.ts'
import type { StreetJudged, Verdict, WhistleConcluded } from './whistle-events.ts'
import { type CalledWhistle, calledIn, type Whistling } from './whistle-state.ts'

type Given = Pick<Verdict, 'unit' | 'score' | 'words'>
export type ConcludeWhistle = ByUnit & {
  readonly result: string
  /** One for every department that was called. */
  readonly verdicts: readonly Given[]
  /** The ticket is resolved with it; without, it goes on. */
  readonly resolution?: Omit<ResolveTicket, 'unit'>
}
export type ConcludeWhistleRefused =
  | 'not-your-whistle'
  | 'still-awaited'
  | 'not-released'
  | 'result-missing'
  | 'verdict-missing'
  | 'score-unknown'
  | ResolveRefused
type ConcludeFault = Exclude<ConcludeWhistleRefused, 'not-your-whistle' | ResolveRefused>

export type JudgeStreet = ByUnit & Pick<StreetJudged, 'score' | 'words'>
export type JudgeStreetRefused = 'not-called' | 'not-concluded' | 'already-judged' | 'score-unknown'

type WhistleCity = Pick<City, 'rulebook'>

/**
 * The street says what came of it and judges every department, the absent ones too; with a resolution the ticket is resolved
 * in the same step. Not before everybody is released who came, and the time of those who did not is over. [HANDLE-12]
 */
export function concludeWhistle(
  state: Whistling,
  { unit, resolution, ...given }: ConcludeWhistle,
  at: Moment,
  city: Pick<City, 'rulebook' | 'words' | 'normal'>,
): Decision<WhistleConcluded | TicketResolved, ConcludeWhistleRefused> {
  const called = calledIn(state)
  if (called === undefined || called.blown.unit !== unit) return refuse('not-your-whistle', 'HANDLE-12')
  const fault = faultOf(called, given, at, city)
  if (fault !== undefined) return refuse(fault, 'HANDLE-12')
  const concluded: WhistleConcluded = {
    type: 'WhistleConcluded',
    at,
    whistle: called.blown.whistle,
    unit,
    outcome: resolution === undefined ? 'continues' : 'resolved',
    result: shown(given.result),
    verdicts: called.lanes.map((lane) => verdictOf(called, lane.unit, given.verdicts)),
  }
  if (resolution === undefined) return accept(concluded)
  const resolved = resolveTicket(handleMemory.evolve(state.line, concluded), { unit, ...resolution }, at, city)
  return resolved.accepted ? accept<WhistleConcluded | TicketResolved>(concluded, ...resolved.facts) : resolved
}

/** Why a whistle that is called can not be concluded yet, whatever would be said. [HANDLE-12] */
export function barOfConclusion(
  { lanes, confirmed }: CalledWhistle,
  at: Moment,
): 'still-awaited' | 'not-released' | undefined {
  const isAwaited = at <= confirmed.due && lanes.some(({ arrived }) => arrived === undefined)
  if (isAwaited) return 'still-awaited'
  return lanes.some(({ arrived, releasedAt }) => arrived && releasedAt === undefined) ? 'not-released' : undefined
}

/** A department that was called judges the street, once, after the conclusion. [HANDLE-12] */
export function judgeStreet(
  { whistle }: Whistling,
  { unit, score, words }: JudgeStreet,
  at: Moment,
  { rulebook }: WhistleCity,
): Decision<StreetJudged, JudgeStreetRefused> {
  const lane = laneOf(whistle, unit)
  if (lane === undefined) return refuse('not-called', 'HANDLE-12')
  if (whistle?.phase !== 'concluded') return refuse('not-concluded', 'HANDLE-12')
  if (lane.judged !== undefined) return refuse('already-judged', 'HANDLE-12')
  if (!isScore(score, rulebook)) return refuse('score-unknown', 'HANDLE-12')
  return accept({ type: 'StreetJudged', at, unit: lane.unit, score, words: shown(words) })
}

function faultOf(
  called: CalledWhistle,
  { result, verdicts }: Pick<ConcludeWhistle, 'result' | 'verdicts'>,
  at: Moment,
  { rulebook }: WhistleCity,
): ConcludeFault | undefined {
  const barred = barOfConclusion(called, at)
  if (barred !== undefined) return barred
  if (result.trim() === '') return 'result-missing'
  if (!called.lanes.every(({ unit }) => verdicts.some((verdict) => verdict.unit === unit))) return 'verdict-missing'
  return verdicts.every(({ score }) => isScore(score, rulebook)) ? undefined : 'score-unknown'
}

function verdictOf({ lanes, confirmed }: CalledWhistle, unit: UnitCode, verdicts: readonly Given[]): Verdict {
  const lane = laneOf({ lanes }, unit)
  const { score = 1, words = '' } = verdicts.find((verdict) => verdict.unit === unit) ?? {}
  const inTime = lane?.arrived !== undefined && lane.arrived.at <= confirmed.due
  return { unit, inTime, partDone: lane?.done !== undefined, score, words: shown(words) }
}

function isScore(score: number, { handle }: City['rulebook']): boolean {
  return Number.isInteger(score) && score >= 1 && score <= handle.whistle.bestScore
}

function shown(said: string): string {
  return liftPersonalNumbers(said.trim()).text
}
