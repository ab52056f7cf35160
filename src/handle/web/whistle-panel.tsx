import { Link } from 'react-router'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import { WhistleRoom } from './whistle-room.tsx'

/** The whistle on the ticket's page, with the way to its room. */
export function WhistlePanel({ ticket, facts }: TicketPanelProps) {
  const { say } = useLanguage()
  const isHead = facts.some(({ fact }) => fact.type === 'WhistleBlown')
  return (
    <>
      {isHead && (
        <p className="no-print">
          <Link to={`/handle/whistles/${ticket}`}>{say({ zh: '进入吹哨现场', en: 'Open the room' })}</Link>
        </p>
      )}
      <WhistleRoom ticket={ticket} facts={facts} />
    </>
  )
}
