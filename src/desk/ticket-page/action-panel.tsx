import { Button, Skeleton } from 'antd'
import { lazy, Suspense, useMemo, useState } from 'react'
import type { Envelope, TicketId } from '#foundations/journal/envelope.ts'
import type { TicketAction } from '../stage-web.ts'
import { useNames } from '../use-city.ts'
import { useLanguage, useWords } from '../words.ts'
import { type Barred as BarredGroup, groupByReason } from './grouped-reasons.ts'
import { ticketWords } from './ticket-words.ts'
import { useJudged } from './use-judged.ts'

type Parts = { readonly ticket: TicketId; readonly facts: readonly Envelope[] }

/** So many reasons beside those of the main steps are shown at once. */
const mostUnfolded = 2

/** What this post can do about the ticket now, then what it cannot, with the reason and the rule. */
export function ActionPanel({ ticket, facts, first }: Parts & { readonly first?: string | undefined }) {
  const words = useWords(ticketWords)
  const judged = useJudged(facts)
  const [open, setOpen] = useState(first)
  if (judged === undefined) return <Skeleton active />
  const possible = judged.filter(({ possibility }) => possibility.possible)
  const barred = groupByReason(judged)
  return (
    <section className="panel actions no-print" aria-label={words.actions}>
      {judged.length === 0 && <p className="quiet">{words.nothing}</p>}
      {possible.length > 0 && <h2>{words.actions}</h2>}
      {possible.map(({ action }, index) => (
        <PossibleAction
          key={action.name}
          isNext={index === 0 && action.tone === 'main'}
          {...{ ticket, facts, action }}
          isOpen={open === action.name}
          turn={() => setOpen(open === action.name ? undefined : action.name)}
        />
      ))}
      {barred.length > 0 && <h2>{words.cannot}</h2>}
      <Barred groups={barred} />
    </section>
  )
}

/** The main steps, and handing away, say at once why they cannot be done; the others stand folded, so that what follows is near. */
function Barred({ groups }: { readonly groups: readonly BarredGroup[] }) {
  const words = useWords(ticketWords)
  const matters = ({ actions }: BarredGroup) => actions.some(({ action }) => action.tone !== 'plain')
  const draw = (group: BarredGroup) => <BarredActions key={group.words.zh} {...group} />
  const others = groups.filter((group) => !matters(group))
  if (others.length <= mostUnfolded) return groups.map(draw)
  return (
    <>
      {groups.filter(matters).map(draw)}
      <details className="action action-others">
        <summary>{words.others(others.reduce((sum, { actions }) => sum + actions.length, 0))}</summary>
        {others.map(draw)}
      </details>
    </>
  )
}

type PossibleParts = Parts & {
  readonly action: TicketAction
  readonly isNext: boolean
  readonly isOpen: boolean
  readonly turn: () => void
}

function PossibleAction({ ticket, facts, action, isNext, isOpen, turn }: PossibleParts) {
  const words = useWords(ticketWords)
  const { say } = useLanguage()
  const Form = useMemo(() => lazy(async () => ({ default: await action.load() })), [action])
  return (
    <div className="action">
      <Button
        block
        type={isNext && !isOpen ? 'primary' : 'default'}
        danger={action.tone === 'danger'}
        aria-expanded={isOpen}
        onClick={turn}
      >
        {say(action.title)}
        {isOpen && ` · ${words.close}`}
      </Button>
      {isOpen && (
        <Suspense fallback={<Skeleton active />}>
          <Form ticket={ticket} facts={facts} done={turn} />
        </Suspense>
      )}
    </div>
  )
}

function BarredActions({ words, actions }: BarredGroup) {
  const { say } = useLanguage()
  const names = useNames()
  const rules = [...new Set(actions.map(({ rule }) => rule))]
  return (
    <div className="action action-barred">
      <div className="row">
        {actions.map(({ action }) => (
          <Button key={action.name} disabled>
            {say(action.title)}
          </Button>
        ))}
      </div>
      <p>
        {say(words)}{' '}
        {rules.map((rule) => (
          <span key={rule} className="action-rule" title={say(names.rule(rule))}>
            {rule}
          </span>
        ))}
      </p>
    </div>
  )
}
