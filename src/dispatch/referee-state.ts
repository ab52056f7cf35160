import type { TicketLinked } from '#classify/events.ts'
import { type Memory, memory } from '#foundations/journal/memory.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { TicketAnswered, TicketDismissed, TicketWithdrawn } from '#intake/events.ts'
import type { AdjudicationOpened, AdjudicationRuled, CatalogueOffer, OpinionGiven, ProposalSettled } from './events.ts'
import type { Matter } from './line-rank.ts'
import { type Dispatch, dispatchMemory } from './state.ts'

/** An adjudication without its ruling. */
export type OpenCase = Pick<AdjudicationOpened, 'how' | 'units' | 'question' | 'due' | 'reminders' | 'hearBy'> & {
  /** The units that have spoken, with their last word. */
  readonly opinions: readonly OpinionGiven[]
}

/** What a ruling offered to the catalogue, and whether its editors have settled it. */
export type Offered = {
  readonly offer: CatalogueOffer
  readonly lead: UnitCode
  readonly matter: Matter
  readonly settled?: ProposalSettled['verdict']
}

type Cases = { readonly open?: OpenCase; readonly offered?: Offered }

type Heard =
  | AdjudicationOpened
  | OpinionGiven
  | AdjudicationRuled
  | ProposalSettled
  | TicketLinked
  | TicketAnswered
  | TicketDismissed
  | TicketWithdrawn

const casesMemory: Memory<Cases> = memory<Cases, Heard>(
  {},
  {
    AdjudicationOpened: ({ open, ...cases }, { how, units, question, due, reminders, hearBy }) => ({
      ...cases,
      open: {
        how,
        units,
        question,
        due,
        ...(reminders && { reminders }),
        ...(hearBy && { hearBy }),
        opinions: open?.opinions ?? [],
      },
    }),
    OpinionGiven: ({ open, ...cases }, fact) => (open === undefined ? cases : { ...cases, open: heard(open, fact) }),
    AdjudicationRuled: withoutOpen,
    ProposalSettled: ({ offered, ...cases }, { verdict }) =>
      offered === undefined ? cases : { ...cases, offered: { ...offered, settled: verdict } },
    TicketLinked: withoutOpen,
    TicketAnswered: withoutOpen,
    TicketDismissed: withoutOpen,
    TicketWithdrawn: withoutOpen,
  },
)

function withoutOpen({ open: _, ...cases }: Cases): Cases {
  return cases
}

function heard(open: OpenCase, fact: OpinionGiven): OpenCase {
  return { ...open, opinions: [...open.opinions.filter(({ unit }) => unit !== fact.unit), fact] }
}

export type Referee = Cases & { readonly ticket: Dispatch }

/** What is remembered of a ticket where it is asked whose it is: its dispatches, the open adjudication, and the last ruling's offer. */
export const refereeMemory: Memory<Referee> = {
  start: { ticket: dispatchMemory.start, ...casesMemory.start },
  evolve: ({ ticket, ...cases }, fact) => ({
    ticket: dispatchMemory.evolve(ticket, fact),
    ...ruledOn(ticket, casesMemory.evolve(cases, fact), fact),
  }),
}

/** A ruling's offer is about the matter as it was when it was ruled. */
function ruledOn(ticket: Dispatch, cases: Cases, fact: { readonly type: string }): Cases {
  if (!isRuling(fact) || ticket.phase !== 'waiting') return cases
  const { offered: _, ...rest } = cases
  const { forCatalogue, lead } = fact
  return forCatalogue === undefined ? rest : { ...rest, offered: { offer: forCatalogue, lead, matter: ticket.matter } }
}

function isRuling(fact: { readonly type: string }): fact is AdjudicationRuled {
  return fact.type === 'AdjudicationRuled'
}
