import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { courseSteps } from '#foundations/indicators/grains.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

export type StepName = (typeof courseSteps)[number]
/** How a step, or a unit's holding of a ticket, came to its end. */
export type HowEnded = 'done' | 'returned' | 'moved' | 'closed'

/** The steps of a ticket and who held it when: lists of equal length, the latest last; what still runs has no end. */
export type Course = {
  readonly steps: readonly StepName[]
  readonly step_units: readonly (UnitCode | null)[]
  readonly step_rounds: readonly number[]
  readonly step_began: readonly Instant[]
  readonly step_ended: readonly (Instant | null)[]
  readonly step_due: readonly (Instant | null)[]
  readonly step_ends: readonly (HowEnded | null)[]
  readonly held_by: readonly UnitCode[]
  readonly held_from: readonly Instant[]
  readonly held_to: readonly (Instant | null)[]
  readonly held_due: readonly (Instant | null)[]
  readonly held_ends: readonly (HowEnded | null)[]
  /** When a step last began or ended. */
  readonly latest?: Instant
}

export const noCourse: Course = {
  ...{ steps: [], step_units: [], step_rounds: [], step_began: [], step_ended: [], step_due: [], step_ends: [] },
  ...{ held_by: [], held_from: [], held_to: [], held_due: [], held_ends: [] },
}

type Step = {
  readonly step: StepName
  readonly unit?: UnitCode | undefined
  readonly round?: number
  readonly due?: Instant | undefined
}

/** The step that runs; undefined where none does. */
export function runningStep({ steps, step_ended }: Course): StepName | undefined {
  return step_ended.at(-1) === null ? steps.at(-1) : undefined
}

/** The unit that holds the ticket; undefined where none does. */
export function holderOf({ held_by, held_to }: Course): UnitCode | undefined {
  return held_to.at(-1) === null ? held_by.at(-1) : undefined
}

/** The running step ends and another begins; a step that runs already is not begun again. */
export function nextStep<Line extends Course>(line: Line, at: Moment, step: Step, how: HowEnded = 'done'): Line {
  const ended = endStep(line, at, how)
  return {
    ...ended,
    steps: [...ended.steps, step.step],
    step_units: [...ended.step_units, step.unit ?? null],
    step_rounds: [...ended.step_rounds, step.round ?? 1],
    step_began: [...ended.step_began, instantOf(at)],
    step_ended: [...ended.step_ended, null],
    step_due: [...ended.step_due, step.due ?? null],
    step_ends: [...ended.step_ends, null],
    latest: instantOf(at),
  }
}

/** The running step ends; where none runs, nothing does. */
export function endStep<Line extends Course>(line: Line, at: Moment, how: HowEnded = 'done'): Line {
  if (runningStep(line) === undefined) return line
  const latest = instantOf(at)
  return { ...line, step_ended: withLast(line.step_ended, latest), step_ends: withLast(line.step_ends, how), latest }
}

/** A unit holds the ticket from now on, by that deadline; whoever held it does no longer. */
export function hold<Line extends Course>(line: Line, at: Moment, unit: UnitCode, due: Instant): Line {
  const before = letGo(line, at, 'moved')
  return {
    ...before,
    held_by: [...before.held_by, unit],
    held_from: [...before.held_from, instantOf(at)],
    held_to: [...before.held_to, null],
    held_due: [...before.held_due, due],
    held_ends: [...before.held_ends, null],
  }
}

/** Nobody holds the ticket from now on. */
export function letGo<Line extends Course>(line: Line, at: Moment, how: HowEnded): Line {
  if (holderOf(line) === undefined) return line
  return { ...line, held_to: withLast(line.held_to, instantOf(at)), held_ends: withLast(line.held_ends, how) }
}

/** The deadline for the result has moved, for whoever holds the ticket and for the step that leads to the result. */
export function moveDue<Line extends Course>(line: Line, due: Instant): Line {
  return {
    ...line,
    ...(holderOf(line) === undefined ? {} : { held_due: withLast(line.held_due, due) }),
    ...(runningStep(line) === 'resolve' ? { step_due: withLast(line.step_due, due) } : {}),
  }
}

function withLast<Item>(list: readonly Item[], last: Item): readonly Item[] {
  return [...list.slice(0, -1), last]
}
