import { Descriptions } from 'antd'
import { AttachmentList } from '#desk/attachments.tsx'
import { TicketLink } from '#desk/ticket-link.tsx'
import { useNames } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { exclusionAdvisers, exclusionAskers, exclusionReviewers } from '../audiences.ts'
import type { ExclusionRow } from '../exclusion-api.ts'
import { AdviseExclusionForm } from './advise-exclusion-form.tsx'
import { barredWords, isWaiting, StepDue, whyBarred } from './exclusion-step.tsx'
import { DecideObjectionForm, ObjectForm } from './objection-forms.tsx'
import { opinionLine } from './panel-opinion.tsx'
import { ReviewForm } from './review-exclusion-form.tsx'
import { adviseReasons, decideReasons, objectReasons, reviewReasons } from './words.ts'

/** A wish with its evidence, by when and by whom its next step is not decided, and that step where the reader may take it. */
export function ExclusionPreview({ row }: { readonly row: ExclusionRow }) {
  const { say } = useLanguage()
  const names = useNames()
  const advised = opinionLine(row)
  const lines: readonly (readonly [string, string | null])[] = [
    [say({ zh: '主办单位', en: 'Lead' }), names.unit(row.lead ?? '')],
    [say({ zh: '证据', en: 'Evidence' }), row.exclusion_evidence],
    [say({ zh: '申请人', en: 'Asked by' }), row.exclusion_by],
    [say({ zh: '评议意见', en: 'Panel' }), advised ? say(advised) : null],
    [say({ zh: '一审人', en: 'First reviewer' }), row.exclusion_first_by],
    [say({ zh: '最近意见', en: 'Last review' }), row.exclusion_why],
    [say({ zh: '与评议不一致', en: 'Not as advised' }), row.opinion_despite],
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
      <Advising row={row} />
      <Reviewing row={row} />
      <Objecting row={row} />
    </div>
  )
}

type Parts = { readonly row: ExclusionRow }
const nothing = () => undefined

/** The review or the decision, to whoever may take it; to others of their role, why not. */
function Reviewing({ row }: Parts) {
  const { say } = useLanguage()
  const actor = useActor()
  const isReviewer = exclusionReviewers.some((reviewer) => reviewer === actor.role)
  if (!isReviewer || !isWaiting(row)) return null
  const barred = whyBarred(row, actor)
  if (barred !== undefined) return <p className="quiet">{say(barred)}</p>
  const given = { ticket: row.ticket as TicketId, opinion: row.opinion ?? undefined, done: nothing }
  return row.exclusion === 'objected' ? (
    <DecideObjectionForm {...given} reasons={decideReasons} />
  ) : (
    <ReviewForm {...given} step={row.exclusion === 'asked' ? 1 : 2} reasons={reviewReasons} />
  )
}

function Objecting({ row }: Parts) {
  const { role, unit } = useActor()
  const mayObject = exclusionAskers.some((asker) => asker === role) && unit === row.exclusion_unit
  if (!mayObject || row.exclusion !== 'refused' || row.objection !== null) return null
  return <ObjectForm ticket={row.ticket as TicketId} reasons={objectReasons} done={nothing} />
}

/** The panel's opinion, to whoever may still give it. */
function Advising({ row }: Parts) {
  const actor = useActor()
  const isAdviser = exclusionAdvisers.some((adviser) => adviser === actor.role)
  const isOpen = row.opinion_due !== null && row.opinion === null && isWaiting(row)
  if (!isAdviser || !isOpen || whyBarred(row, actor) !== undefined) return null
  return <AdviseExclusionForm ticket={row.ticket as TicketId} reasons={adviseReasons} done={nothing} />
}
