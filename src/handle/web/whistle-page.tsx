import '#desk/ticket-page/ticket-page.css'
import { useParams } from 'react-router'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { NotFound } from '#desk/shell/states.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { TicketLink } from '#desk/ticket-link.tsx'
import { ActionPanel } from '#desk/ticket-page/action-panel.tsx'
import { useRead } from '#desk/use-read.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import { TicketFile } from '#foundations/journal/api.ts'
import { isTicketId, type TicketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { laneOf } from '../arrive-at-whistle.ts'
import { calledIn, type Lane, type Whistling, whistleMemory } from '../whistle-state.ts'
import { ArrivalCodePanel } from './arrival-code.tsx'
import { AttendForm } from './attend-form.tsx'
import { WhistleRoom } from './whistle-room.tsx'
import { attendReasons } from './whistle-words.ts'

/** The room of a whistle: who is here and who is not, the code for arrival, and what can be done next. */
export function WhistlePage() {
  const { ticket = '' } = useParams()
  return isTicketId(ticket) ? <Room key={ticket} ticket={ticket} /> : <NotFound />
}

function Room({ ticket }: { readonly ticket: TicketId }) {
  const file = useRead(`/api/tickets/${ticket}`, TicketFile, { ticket })
  return <PageState query={file}>{(data) => <Sheet ticket={ticket} file={data} />}</PageState>
}

function Sheet({ ticket, file: { register, facts } }: { readonly ticket: TicketId; readonly file: TicketFile }) {
  const { say } = useLanguage()
  const { unit, role } = useActor()
  const state = recall(
    whistleMemory,
    facts.map(({ fact }) => fact),
  )
  const isStreet = calledIn(state)?.blown.unit === unit && role === 'street-coordinator'
  const lane = laneOf(state.whistle, unit)
  return (
    <article className="ticket-page">
      <PageHead
        title={say({ zh: '吹哨报到', en: 'Whistle' })}
        hint={<TicketLink ticket={ticket}>{`${register.number} ${register.title}`}</TicketLink>}
      />
      <div className={lane === undefined ? 'ticket-columns' : 'ticket-columns whistle-act-first'}>
        <section className="panel">
          <h2 className="visually-hidden">{say({ zh: '现场进展', en: 'Who is here' })}</h2>
          <WhistleRoom ticket={ticket} facts={facts} />
        </section>
        <aside className="ticket-side">
          {isStreet && <ArrivalCodePanel ticket={ticket} />}
          {lane === undefined ? (
            <ActionPanel ticket={ticket} facts={facts} />
          ) : (
            <DepartmentSteps {...{ ticket, facts, state, lane }} />
          )}
        </aside>
      </div>
    </article>
  )
}

type StepParts = TicketPanelProps & { readonly state: Whistling; readonly lane: Lane }

/** All a called department has to do here, open at once: somebody stands in the street with a phone. */
function DepartmentSteps({ ticket, facts, state, lane }: StepParts) {
  const { say } = useLanguage()
  const isFree = calledIn(state) === undefined ? lane.judged !== undefined : lane.done !== undefined
  return (
    <section className="panel no-print">
      <h2>{say({ zh: '报到', en: 'Report to the whistle' })}</h2>
      {isFree && (
        <p className="quiet">{say({ zh: '贵单位现在没有要做的', en: 'Nothing is asked of your unit now' })}</p>
      )}
      <AttendForm {...{ ticket, facts, state }} reasons={attendReasons} done={() => undefined} />
    </section>
  )
}
