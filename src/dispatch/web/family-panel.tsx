import './family-panel.css'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { PageState } from '#desk/page-state.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { FamilyAnswer, type FamilyMember } from '../family-api.ts'
import { memberWords } from './family-words.ts'

const texts = dictionary(
  {
    parent: '母单',
    child: '子单',
    here: '本单',
    ended: (ended: number, all: number) => `${all} 件子单，已办结 ${ended} 件`,
    none: '待定单位',
  },
  {
    parent: 'Parent',
    child: 'Child',
    here: 'this ticket',
    ended: (ended: number, all: number) => `${all} ${all === 1 ? 'child' : 'children'}, ${ended} ended`,
    none: 'no unit yet',
  },
)

/** The parent above its children, and how far each is; the ticket whose page is open is marked. */
export function FamilyPanel({ ticket }: TicketPanelProps) {
  const words = useWords(texts)
  // A family is read like a list: facts of its other members change it, too.
  const read = useRead(`/api/families/${ticket}`, FamilyAnswer)
  return (
    <PageState query={read}>
      {({ parent, children }) => (
        <>
          <p className="quiet">{words.ended(children.filter(({ ended }) => ended !== null).length, children.length)}</p>
          <ul className="family">
            <li>
              <Member member={parent} kind={words.parent} isHere={parent.ticket === ticket} />
              <ul>
                {children.map((child) => (
                  <li key={child.ticket}>
                    <Member member={child} kind={words.child} isHere={child.ticket === ticket} />
                  </li>
                ))}
              </ul>
            </li>
          </ul>
        </>
      )}
    </PageState>
  )
}

type Parts = { readonly member: FamilyMember; readonly kind: string; readonly isHere: boolean }

function Member({ member, kind, isHere }: Parts) {
  const { ticket, number, title, lead, phase, received, due, ended, result, answer } = member
  const words = useWords(texts)
  const { say, name } = useLanguage()
  const names = useNames()
  const kinds = useCity()?.rulebook.handle.resultKinds ?? []
  const found = kinds.find(({ code }) => code === result)
  return (
    <article className={`family-member family-${phase}`} aria-current={isHere}>
      <header>
        <span className="quiet">{kind}</span>
        {isHere ? <strong>{`${number} · ${words.here}`}</strong> : <TicketLink ticket={ticket}>{number}</TicketLink>}
        <span className="family-phase">{say(found === undefined ? memberWords[phase] : found.words)}</span>
        {due !== null && <DeadlineTag from={received} due={due} doneAt={ended ?? undefined} rule="DISPATCH-08" />}
      </header>
      <div>{name(lead === null ? words.none : names.unit(lead), title)}</div>
      {!isHere && answer !== null && <p className="family-answer">{answer}</p>}
    </article>
  )
}
