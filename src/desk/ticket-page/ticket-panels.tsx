import { Skeleton } from 'antd'
import { lazy, Suspense, useMemo } from 'react'
import { useDoors } from '../doors.ts'
import type { TicketPanel, TicketPanelProps } from '../stage-web.ts'
import { useActor } from '../use-session.ts'
import { useLanguage } from '../words.ts'

/** What the stages have to show of this ticket beside its timeline. */
export function TicketPanels({ ticket, facts, beside }: TicketPanelProps & { readonly beside: boolean }) {
  const { role } = useActor()
  const panels = useDoors()
    .flatMap(({ ticketPanels = [] }) => ticketPanels)
    .filter(({ roles }) => roles?.some((one) => one === role) ?? true)
    .filter((panel) => (panel.beside ?? false) === beside && panel.wants(facts))
  return panels.map((panel) => <LoadedPanel key={panel.title.zh} panel={panel} ticket={ticket} facts={facts} />)
}

function LoadedPanel({ panel, ticket, facts }: TicketPanelProps & { readonly panel: TicketPanel }) {
  const { say } = useLanguage()
  const Panel = useMemo(() => lazy(async () => ({ default: (await panel.load()).Panel })), [panel])
  return (
    <section className={panel.beside ? 'panel no-print' : 'panel'}>
      <h2>{say(panel.title)}</h2>
      <Suspense fallback={<Skeleton active />}>
        <Panel ticket={ticket} facts={facts} />
      </Suspense>
    </section>
  )
}
