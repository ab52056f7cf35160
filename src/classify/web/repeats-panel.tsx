import { At } from '#desk/instant.tsx'
import { PageState } from '#desk/page-state.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { recall } from '#foundations/journal/memory.ts'
import { linkMemory } from '../link-state.ts'
import { LinkedRepeats } from '../repeat-api.ts'
import { likenessWords } from './repeat-words.ts'

const texts = dictionary(
  {
    head: '已关联到主单，等待其答复：',
    open: '查看主单',
    count: (count: number) => `${count} 件诉求等待本单答复，办结后各告知一次`,
    told: '已告知',
    waits: '待告知',
  },
  {
    head: 'Linked to a head and waiting for its answer:',
    open: 'open the head',
    count: (count: number) => `${count} wait for this answer; each is told once`,
    told: 'told',
    waits: 'not told yet',
  },
)

/** The head this ticket waits for, or the repeats that wait for it. */
export function RepeatsPanel({ ticket, facts }: TicketPanelProps) {
  const words = useWords(texts)
  const { head, repeats } = recall(
    linkMemory,
    facts.map(({ fact }) => fact),
  )
  return (
    <>
      {head !== undefined && (
        <p>
          {words.head} <TicketLink ticket={head}>{words.open}</TicketLink>
        </p>
      )}
      {repeats.length > 0 && <Waiting ticket={ticket} />}
    </>
  )
}

function Waiting({ ticket }: Pick<TicketPanelProps, 'ticket'>) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const read = useRead(`/api/repeats/${ticket}`, LinkedRepeats, { ticket })
  return (
    <PageState query={read}>
      {({ count, rows }) => (
        <>
          <p>{words.count(count)}</p>
          <ul>
            {rows.map(({ ticket: repeat, number, received, as, told }) => (
              <li key={repeat}>
                <TicketLink ticket={repeat}>{number}</TicketLink> <At moment={received} /> {say(likenessWords[as])}{' '}
                <span className="quiet">
                  {told === null ? words.waits : words.told} {told && <At moment={told} />}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </PageState>
  )
}
