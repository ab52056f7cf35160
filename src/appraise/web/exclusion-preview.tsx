import { Descriptions } from 'antd'
import { AttachmentList } from '#desk/attachments.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { exclusionAskers, exclusionReviewers } from '../audiences.ts'
import type { ExclusionRow } from '../exclusion-api.ts'
import { barredWords, isWaiting, StepDue, whyBarred } from './exclusion-step.tsx'
import { DecideObjectionForm, ObjectForm } from './objection-forms.tsx'
import { ReviewForm } from './review-exclusion-form.tsx'
import { decideReasons, objectReasons, reviewReasons } from './words.ts'

/** A wish with its evidence, by when and by whom its next step is not decided, and that step where the reader may take it. */
export function ExclusionPreview({ row }: { readonly row: ExclusionRow }) {
  const { say } = useLanguage()
  const names = useNames()
  const actor = useActor()
  const { role, unit } = actor
  const mayObject = exclusionAskers.some((asker) => asker === role) && unit === row.exclusion_unit
  const mayReview = exclusionReviewers.some((reviewer) => reviewer === role)
  const barred = whyBarred(row, actor)
  const mayDecide = mayReview && isWaiting(row) && barred === undefined
  const lines: readonly (readonly [string, string | null])[] = [
    [say({ zh: '主办单位', en: 'Lead' }), names.unit(row.lead ?? '')],
    [say({ zh: '证据', en: 'Evidence' }), row.exclusion_evidence],
    [say({ zh: '申请人', en: 'Asked by' }), row.exclusion_by],
    [say({ zh: '一审人', en: 'First reviewer' }), row.exclusion_first_by],
    [say({ zh: '最近意见', en: 'Last review' }), row.exclusion_why],
    [say({ zh: '异议', en: 'Objection' }), row.objection_why],
    [say({ zh: '不得再审', en: 'May not decide' }), isWaiting(row) ? say(barredWords(row, names)) : null],
  ]
  return (
    <div className="stack">
      <TicketLink ticket={row.ticket as TicketId}>{row.title}</TicketLink>
      <Descriptions
        column={1}
        size="small"
        items={lines.flatMap(([label, children]) => (children === null ? [] : [{ key: label, label, children }]))}
      />
      <StepDue row={row} />
      {row.exclusion_files !== null && <AttachmentList ticket={row.ticket} attachments={row.exclusion_files} />}
      {isWaiting(row) && mayReview && barred && <p className="quiet">{say(barred)}</p>}
      {row.exclusion === 'objected' && mayDecide && (
        <DecideObjectionForm ticket={row.ticket as TicketId} reasons={decideReasons} done={() => undefined} />
      )}
      {row.exclusion === 'refused' && row.objection === null && mayObject && (
        <ObjectForm ticket={row.ticket as TicketId} reasons={objectReasons} done={() => undefined} />
      )}
      {row.exclusion !== 'objected' && mayDecide && (
        <ReviewForm
          ticket={row.ticket as TicketId}
          step={row.exclusion === 'asked' ? 1 : 2}
          reasons={reviewReasons}
          done={() => undefined}
        />
      )}
    </div>
  )
}
