import type { Moment } from '#foundations/calendar/moment.ts'
import {
  type Actor,
  type AnyFact,
  type CommandId,
  type Envelope,
  refOf,
  type TicketId,
} from '#foundations/journal/envelope.ts'
import { type Memory, recall } from '#foundations/journal/memory.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { LastUsed } from '../last-used.ts'
import type { Entry } from './commit.ts'
import type { History, HistoryCache } from './history.ts'
import { type Row, rowAfter, type View } from './view.ts'

/** A rule as a command: what the stage remembers, what is asked, when, in which city → facts or a refusal. */
export type Rule<State, Input, Made extends AnyFact, Reason extends string> = (
  state: State,
  input: Input,
  at: Moment,
  city: City,
) => Decision<Made, Reason>

/** One wish of one actor about one ticket. The command id makes its repeat by the same actor harmless. */
export type Order<Input> = {
  readonly ticket: TicketId
  readonly commandId: CommandId
  readonly actor: Actor
  readonly input: Input
  readonly at: Moment
  /** The first command of its ticket: it is tried without reading, and where the ticket turns out to be there, it is read. */
  readonly isNew?: true
  /** Rows of ordinary tables written together with the facts. */
  readonly beside?: ReadonlyMap<string, readonly Row[]>
}

export type Outcome<Made extends AnyFact, Reason extends string> =
  | { readonly accepted: true; readonly repeated: boolean; readonly facts: readonly Envelope<Made>[] }
  | { readonly accepted: false; readonly reason: Reason; readonly rule: RuleId }

export type Performer = <State, Input, Made extends AnyFact, Reason extends string>(
  memory: Memory<State>,
  rule: Rule<State, Input, Made, Reason>,
  order: Order<Input>,
) => Promise<Outcome<Made, Reason>>

/** A reaction hears facts after they are committed; `wants` keeps jobs away that would do nothing. */
export type Hearing = { readonly name: string; readonly wants: (fact: AnyFact) => boolean }

export type PerformParts = {
  readonly read: (ticket: TicketId) => Promise<History>
  /** Writes the entry or throws; `isTaken` tells a taken position from other failures. */
  readonly write: (entry: Entry) => Promise<void>
  readonly isTaken: (error: unknown) => boolean
  readonly cache: HistoryCache
  readonly views: readonly View[]
  readonly reactions: readonly Hearing[]
  readonly cityAt: (at: Moment) => City
  readonly committed: (facts: readonly Envelope<AnyFact>[]) => void
}

const tries = 8

/** The rows that a history leaves in the views asked for them: what was folded once need not be folded from the start again. */
type Folded = { readonly history: History; readonly rows: ReadonlyMap<View, Row | undefined> }
/** Tickets whose rows are kept: those that several commands are just being given about. */
const foldedTickets = 1_000

type Performing = PerformParts & { readonly folded: LastUsed<TicketId, Folded> }

/**
 * Makes `perform`: read the ticket's facts, fold, ask the rule, and write what follows in one transaction. Two writers
 * of one ticket meet at the same position: the second reads again and is asked again, so none is lost.
 */
export function makePerform(given: PerformParts): Performer {
  const parts = { ...given, folded: new LastUsed<TicketId, Folded>(foldedTickets) }
  return async (memory, rule, order) => {
    const guess = guessOf(parts, order)
    const quick = guess && (await tryOnce(parts, { memory, rule, order }, guess))
    if (quick?.accepted) return quick
    for (let attempt = 1; attempt <= tries; attempt += 1) {
      const outcome = await tryOnce(parts, { memory, rule, order }, await parts.read(order.ticket))
      if (outcome !== undefined) return outcome
    }
    throw new Error(`Ticket ${order.ticket} was written by others ${tries} times in a row; send the command again`)
  }
}

/** The history as it most likely is, without reading it. */
function guessOf({ cache }: PerformParts, { ticket, isNew }: Order<unknown>): History | undefined {
  return cache.find(ticket) ?? (isNew ? [] : undefined)
}

type Attempt<State, Input, Made extends AnyFact, Reason extends string> = {
  readonly memory: Memory<State>
  readonly rule: Rule<State, Input, Made, Reason>
  readonly order: Order<Input>
}

/** A command id is its sender's own: known to somebody else, it tells nothing and stands for nothing. */
function isRepeat({ commandId, actor }: Envelope<AnyFact>, order: Order<unknown>): boolean {
  return commandId === order.commandId && actor.person === order.actor.person
}

/** One try on one reading of the ticket; undefined when somebody else wrote first. */
async function tryOnce<State, Input, Made extends AnyFact, Reason extends string>(
  parts: Performing,
  { memory, rule, order }: Attempt<State, Input, Made, Reason>,
  history: History,
): Promise<Outcome<Made, Reason> | undefined> {
  const recorded = history.filter((line): line is Envelope<Made> => isRepeat(line, order))
  if (recorded.length > 0) return { accepted: true, repeated: true, facts: recorded }
  const state = recall(
    memory,
    history.map((line) => line.fact),
  )
  const decision = rule(state, order.input, order.at, parts.cityAt(order.at))
  if (!decision.accepted) return decision
  const made = envelop(decision.facts, order, history.length)
  const won = await written(parts, order, history, made)
  return won ? { accepted: true, repeated: false, facts: made } : undefined
}

function envelop<Made extends AnyFact>(
  facts: readonly Made[],
  { ticket, commandId, actor }: Order<unknown>,
  length: number,
): readonly Envelope<Made>[] {
  if (facts.length === 0) throw new Error('A rule accepted a command without a fact; record what happened or refuse')
  const by = refOf(actor)
  return facts.map((fact, index) => ({ ticket, position: length + index + 1, commandId, actor: by, fact }))
}

async function written(
  parts: Performing,
  order: Order<unknown>,
  history: History,
  made: readonly Envelope<AnyFact>[],
): Promise<boolean> {
  const known = parts.folded.find(order.ticket)
  const before = known?.history === history ? known.rows : new Map<View, Row | undefined>()
  const changes = changesOf(parts.views, before, history, made)
  try {
    await parts.write(entryOf(parts, order, changes, made))
  } catch (error) {
    parts.cache.forget(order.ticket)
    if (parts.isTaken(error)) return false
    throw error
  }
  const after = [...history, ...made]
  parts.cache.keep(order.ticket, after)
  parts.folded.keep(order.ticket, {
    history: after,
    rows: new Map([...before, ...changes.map(({ view, is }) => [view, is] as const)]),
  })
  parts.committed(made)
  return true
}

/** A view's row before and after a command. */
type Change = { readonly view: View; readonly was: Row | undefined; readonly is: Row | undefined }

/** The views that hear what was made, each with its row before and after. */
function changesOf(views: readonly View[], before: Folded['rows'], history: History, made: History): readonly Change[] {
  return views
    .filter(({ hears }) => made.some(({ fact }) => hears.has(fact.type)))
    .map((view) => {
      const was = before.has(view) ? before.get(view) : rowAfter(view, undefined, history)
      return { view, was, is: rowAfter(view, was, made) }
    })
}

function entryOf(
  { reactions }: PerformParts,
  { ticket, beside = new Map() }: Order<unknown>,
  changes: readonly Change[],
  made: readonly Envelope<AnyFact>[],
): Entry {
  const rows = changes.flatMap(({ view, is }) => (is === undefined ? [] : [[view.table, { ...is, ticket }] as const]))
  const gone = changes.filter(({ was, is }) => is === undefined && was !== undefined).map(({ view }) => view.table)
  const tasks = made.flatMap(({ position, fact }) =>
    reactions.filter(({ wants }) => wants(fact)).map(({ name }) => ({ name, payload: { ticket, position } })),
  )
  return { ticket, facts: made, rows: new Map(rows), gone, beside, tasks }
}
