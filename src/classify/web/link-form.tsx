import { Problem, type Reasons } from '#desk/refusal.tsx'
import { RepeatList } from '#desk/repeats/repeat-list.tsx'
import { linkBody } from '#desk/repeats/repeats.ts'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useGive } from '#desk/use-give.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { earlierMemory } from '../earlier-ticket.ts'
import type { Linking } from '../link-state.ts'

/** What was said before this ticket, and the link to one of it. */
export function LinkForm({ ticket, facts, reasons, done }: TicketFormProps<Linking>) {
  const earlier = recall(
    earlierMemory,
    facts.map(({ fact }) => fact),
  )
  if (earlier === undefined) return null
  const { received, category, place } = earlier
  return <Linkable {...{ ticket, category, place, reasons, done }} text={received.text} />
}

type Parts = {
  readonly ticket: TicketId
  readonly text: string
  readonly category?: string | undefined
  readonly place?: string | undefined
  readonly reasons: Reasons
  readonly done: () => void
}

/** The repeats of a received ticket, linked by button or by the key L. */
export function Linkable({ ticket, text, category, place, reasons, done }: Parts) {
  const { give, pending, problem } = useGive(ticket, 'links')
  return (
    <>
      <RepeatList
        asked={{ text, category, place, ticket }}
        pending={pending}
        link={(repeat) =>
          void give(linkBody(repeat)).then((accepted) => {
            if (accepted !== undefined) done()
          })
        }
      />
      {problem && <Problem problem={problem} reasons={reasons} />}
    </>
  )
}
