import type { TicketFormProps } from '#desk/stage-web.ts'
import { isWithinReach } from '../dispatch-by-hand.ts'
import type { Dispatch } from '../state.ts'
import { DispatchPanel } from './dispatch-panel.tsx'
import { dispatchReasons } from './words.ts'

/** The dispatch of the ticket whose page is open. */
export function DispatchForm({ ticket, state, facts, done }: TicketFormProps<Dispatch>) {
  if (!isWithinReach(state)) return null
  const returned = facts.findLast(({ fact }) => fact.type === 'TicketReturned')?.fact
  const isWaiting = state.phase === 'waiting'
  return (
    <DispatchPanel
      ticket={ticket}
      matter={{ ...state.matter, level: state.level, ticket }}
      isWaiting={isWaiting}
      suggestedLead={isWaiting && returned !== undefined ? suggestionIn(returned) : undefined}
      reasons={dispatchReasons}
      done={done}
    />
  )
}

function suggestionIn(fact: object): string | undefined {
  return 'suggestedLead' in fact && typeof fact.suggestedLead === 'string' ? fact.suggestedLead : undefined
}
