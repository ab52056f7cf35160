import { Descriptions, Tag } from 'antd'
import { Link } from 'react-router'
import { AttachmentList } from '#desk/attachments.tsx'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { At } from '#desk/instant.tsx'
import { leadColumn, numberColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { exclusionAskers, exclusionReviewers } from '../audiences.ts'
import { ExclusionRow, exclusionPhases } from '../exclusion-api.ts'
import { DecideObjectionForm, ObjectForm } from './objection-forms.tsx'
import { ReviewForm } from './review-exclusion-form.tsx'
import { decideReasons, exclusionWords, objectReasons, reviewReasons } from './words.ts'

const tones = {
  asked: 'warning',
  'granted-once': 'processing',
  granted: 'success',
  refused: 'default',
  objected: 'processing',
} as const

const columns: readonly Column<ExclusionRow>[] = [
  { ...numberColumn, width: 140 },
  titleColumn,
  leadColumn,
  {
    key: 'exclusion_reason',
    title: { zh: '理由', en: 'Reason' },
    width: 210,
    cell: ({ exclusion_reason }) => <ReasonName code={exclusion_reason} />,
  },
  {
    key: 'exclusion',
    title: { zh: '进度', en: 'Step' },
    width: 120,
    cell: ({ exclusion }, _, say) => <Tag color={tones[exclusion]}>{say(exclusionWords[exclusion])}</Tag>,
  },
  {
    key: 'exclusion_asked',
    title: { zh: '申请时间', en: 'Asked' },
    width: 130,
    sort: true,
    role: 'clock',
    cell: ({ exclusion_asked }) => <At moment={exclusion_asked} />,
  },
  {
    key: 'exclusion_due',
    title: { zh: '本步时限', en: 'Step due' },
    width: 150,
    cell: ({ exclusion, exclusion_asked, exclusion_due }) =>
      exclusion_due === null || exclusion === 'refused' ? (
        ''
      ) : (
        <DeadlineTag from={exclusion_asked} due={exclusion_due} rule="APPRAISE-09" />
      ),
  },
]

/** Exclusions from the appraised scope: asked by leads, reviewed twice. [APPRAISE-03] */
export function ExclusionsPage() {
  const { say } = useLanguage()
  const { role } = useActor()
  const mayAsk = exclusionAskers.some((asker) => asker === role)
  return (
    <>
      <TicketTable
        title={{ zh: '剔除申请与审核', en: 'Exclusions' }}
        path="/api/exclusions"
        row={ExclusionRow}
        columns={columns}
        defaultSort="exclusion_asked:desc"
        filters={[
          {
            name: 'exclusion',
            title: { zh: '进度', en: 'Step' },
            kind: 'choice',
            choices: exclusionPhases.map((value) => ({ value, words: exclusionWords[value] })),
          },
          { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
          { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
        ]}
        empty={{
          zh: '没有剔除申请。主办单位在办结后可就一张工单申请不计入考核，经两级不同人员审核。',
          en: 'No exclusions. After a result the lead may ask to leave a ticket out of appraisal; two people review it.',
        }}
        preview={(row) => <Preview key={row.ticket} row={row} />}
      />
      <p className="quiet">
        <Link to="/appraise/exclusions/figures">{say({ zh: '剔除统计', en: 'Exclusions counted' })}</Link>
      </p>
      {mayAsk && (
        <p className="quiet">
          <Link to="/appraise/ratings">
            {say({ zh: '从考核明细里选工单申请剔除', en: 'Choose a ticket to ask for among the ratings' })}
          </Link>
        </p>
      )}
    </>
  )
}

function ReasonName({ code }: { readonly code: string }) {
  const { say } = useLanguage()
  const reasons = useCity()?.rulebook.appraise.exclusionReasons ?? []
  const words = reasons.find((reason) => reason.code === code)?.words
  return words === undefined ? code : say(words)
}

function Preview({ row }: { readonly row: ExclusionRow }) {
  const { say } = useLanguage()
  const names = useNames()
  const { role, unit } = useActor()
  const mayObject = exclusionAskers.some((asker) => asker === role) && unit === row.lead
  const mayReview = exclusionReviewers.some((reviewer) => reviewer === role)
  const waits = row.exclusion === 'asked' || row.exclusion === 'granted-once'
  const lines: readonly (readonly [string, string | null])[] = [
    [say({ zh: '主办单位', en: 'Lead' }), names.unit(row.lead ?? '')],
    [say({ zh: '证据', en: 'Evidence' }), row.exclusion_evidence],
    [say({ zh: '申请人', en: 'Asked by' }), row.exclusion_by],
    [say({ zh: '一审人', en: 'First reviewer' }), row.exclusion_first_by],
    [say({ zh: '最近意见', en: 'Last review' }), row.exclusion_why],
    [say({ zh: '异议', en: 'Objection' }), row.objection_why],
  ]
  return (
    <div className="stack">
      <strong>{row.title}</strong>
      <Descriptions
        column={1}
        size="small"
        items={lines.flatMap(([label, children]) => (children === null ? [] : [{ key: label, label, children }]))}
      />
      {row.exclusion_files !== null && <AttachmentList ticket={row.ticket} attachments={row.exclusion_files} />}
      {row.exclusion === 'objected' && mayReview && (
        <DecideObjectionForm ticket={row.ticket as TicketId} reasons={decideReasons} done={() => undefined} />
      )}
      {row.exclusion === 'refused' && row.objection === null && mayObject && (
        <ObjectForm ticket={row.ticket as TicketId} reasons={objectReasons} done={() => undefined} />
      )}
      {waits && mayReview && (
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
