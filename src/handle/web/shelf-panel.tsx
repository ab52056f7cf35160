import { DeadlineTag } from '#desk/deadline-tag.tsx'
import type { TicketPanelProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import { recall } from '#foundations/journal/memory.ts'
import { shelfMemory } from '../shelf-state.ts'
import { ShelfPlan } from './shelf-plan.tsx'

/** The plan of a ticket that waits for approval or stands on the shelf, and when it is reviewed. */
export function ShelfPanel({ facts }: TicketPanelProps) {
  const { say } = useLanguage()
  const { shelf } = recall(
    shelfMemory,
    facts.map(({ fact }) => fact),
  )
  if (shelf === undefined) return null
  const { asked } = shelf
  const reached: readonly number[] = shelf.phase === 'shelved' ? shelf.reached : []
  const summary = shelf.phase === 'shelved' ? shelf.summary : asked.summary
  const milestones = asked.milestones.map((step, index) => ({ ...step, reached: reached.includes(index + 1) }))
  return (
    <>
      {shelf.phase === 'asked' ? (
        <p>{say({ zh: '等待审批', en: 'It waits for approval' })}</p>
      ) : (
        <p className="row">
          {say({ zh: '下次复核', en: 'Next review' })}
          <DeadlineTag from={shelf.from} due={shelf.reviewBy} rule="HANDLE-08" />
        </p>
      )}
      <ShelfPlan {...{ plan: asked.plan, summary, basis: asked.basis, milestones }} />
    </>
  )
}
