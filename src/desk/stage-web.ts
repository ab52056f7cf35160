import { type ComponentType, createElement } from 'react'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Actor, AnyFact, Envelope, TicketId } from '#foundations/journal/envelope.ts'
import { type Memory, recall } from '#foundations/journal/memory.ts'
import type { Decision } from '#foundations/outcome/decision.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { Role } from '#foundations/units/post.ts'
import type { DeskCity } from './desk-city.ts'
import type { Names } from './names.ts'

/** A stage as the browser sees it: its pages, how its facts read, and what can be done about a ticket. */
export type StageWeb = {
  readonly name: string
  readonly title: Words
  readonly pages: readonly Page[]
  /** One sentence per fact type of the stage, for timelines and tickers. */
  readonly factSentences: Readonly<Record<string, (fact: never, names: Names) => Words>>
  /** Why a fact was decided so: rule, edition, inputs, alternatives. */
  readonly factReasons?: Readonly<Record<string, ((fact: never, names: Names) => Explanation | undefined) | undefined>>
  readonly ticketActions: readonly TicketAction[]
  /** Parts of the ticket page that this stage knows how to draw, below the text of the demand. */
  readonly ticketPanels?: readonly TicketPanel[]
}

export type Audience = readonly Role[] | 'public' | 'signed-in'

export type Page = {
  readonly path: `/${string}`
  readonly title: Words
  /** Where the page stands in the menu; a page without it is reached by links. */
  readonly menu?: {
    readonly group: Words
    readonly order: number
    /** A path that answers `{ count }`: how many things wait here for this reader. */
    readonly count?: `/api/${string}`
    /** True: who may open the page is told at once, wherever they are, when more waits there. */
    readonly alarms?: true
  }
  readonly roles: Audience
  /** Fetches the page's own chunk; nothing of it is loaded before it is opened. */
  readonly load: () => Promise<{ readonly Page: ComponentType }>
}

/** Sentences for every fact of a stage: a fact type without one does not compile. */
export type FactSentences<Fact extends AnyFact> = {
  readonly [Type in Fact['type']]: (fact: Extract<Fact, { readonly type: Type }>, names: Names) => Words
}

export type FactReasons<Fact extends AnyFact> = {
  readonly [Type in Fact['type']]?: (
    fact: Extract<Fact, { readonly type: Type }>,
    names: Names,
  ) => Explanation | undefined
}

/** What stands behind a decision. */
export type Explanation = {
  readonly rule: string
  readonly edition?: string
  readonly inputs: readonly { readonly name: Words; readonly value: string | Words }[]
  readonly alternatives?: readonly Words[]
}

/** Whether something can be done now; if not, the reason and the written rule behind it. */
export type Possibility<Reason extends string = string> =
  | { readonly possible: true }
  | { readonly possible: false; readonly reason: Reason; readonly rule: RuleId }

/** The circumstances a possibility is judged in, beside the stage's own state. */
export type Circumstances = { readonly actor: Actor; readonly at: Moment; readonly city: DeskCity }

export type TicketFormProps<State> = TicketPanelProps & {
  readonly state: State
  /** The wording of every reason for which this action can be refused. */
  readonly reasons: Readonly<Record<string, Words>>
  /** Call it when the command was accepted; the page then reads the ticket again. */
  readonly done: () => void
}

/** One thing that can be done about a ticket, as its stage writes it. `name` is the noun of its route. */
export type ActionParts<State, Reason extends string> = {
  readonly name: string
  readonly title: Words
  readonly tone?: 'main' | 'plain' | 'danger'
  readonly roles: readonly Role[]
  readonly memory: Memory<State>
  /** The server's own rule, asked without input: may this be done at all, here and now, by this actor? */
  readonly may: (state: State, actor: Actor, at: Moment, city: DeskCity) => Possibility<Reason>
  readonly reasons: Readonly<Record<Reason, Words>>
  readonly load: () => Promise<{ readonly Form: ComponentType<TicketFormProps<State>> }>
}

/** A ticket action whose stage's state is no longer visible: the shell only asks and shows. */
export type TicketAction = {
  readonly name: string
  readonly title: Words
  readonly tone: 'main' | 'plain' | 'danger'
  readonly roles: readonly Role[]
  readonly reasons: Readonly<Record<string, Words>>
  readonly judge: (facts: readonly Envelope[], circumstances: Circumstances) => Possibility
  readonly load: () => Promise<ComponentType<Omit<TicketFormProps<never>, 'state' | 'reasons'>>>
}

/** Makes an action of a stage one among others: it folds the ticket's facts with the stage's memory itself. */
export function ticketAction<State, Reason extends string>(parts: ActionParts<State, Reason>): TicketAction {
  const stateOf = (facts: readonly Envelope[]) =>
    recall(
      parts.memory,
      facts.map(({ fact }) => fact),
    )
  return {
    name: parts.name,
    title: parts.title,
    tone: parts.tone ?? 'plain',
    roles: parts.roles,
    reasons: parts.reasons,
    judge: (facts, { actor, at, city }) => parts.may(stateOf(facts), actor, at, city),
    load: async () => {
      const { Form } = await parts.load()
      return (props) => createElement(Form, { ...props, reasons: parts.reasons, state: stateOf(props.facts) })
    },
  }
}

export type TicketPanel = {
  readonly title: Words
  /** True: a small tool, in the right column under the requester; it is not printed. */
  readonly beside?: true
  /** Who it is shown to; everybody who sees the ticket unless it is given. */
  readonly roles?: readonly Role[]
  readonly load: () => Promise<{ readonly Panel: ComponentType<TicketPanelProps> }>
  readonly wants: (facts: readonly Envelope[]) => boolean
}

export type TicketPanelProps = { readonly ticket: TicketId; readonly facts: readonly Envelope[] }

/** What a pure rule decided, seen as a possibility: its facts are left out, its reason is kept. */
export function possibilityOf<Reason extends string>(decision: Decision<AnyFact, Reason>): Possibility<Reason> {
  return decision.accepted ? { possible: true } : { possible: false, reason: decision.reason, rule: decision.rule }
}
