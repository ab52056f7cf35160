import { Tag } from 'antd'
import { Link } from 'react-router'
import { At } from '#desk/instant.tsx'
import { leadColumn, numberColumn, titleColumn } from '#desk/ticket-columns.tsx'
import { type Column, TicketTable } from '#desk/ticket-table.tsx'
import { useCity } from '#desk/use-city.ts'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import { exclusionAskers } from '../audiences.ts'
import { ExclusionRow, exclusionPhases } from '../exclusion-api.ts'
import { ExclusionPreview } from './exclusion-preview.tsx'
import { barredWords, isWaiting, phaseWords, StepDue, WaitingSteps } from './exclusion-step.tsx'
import { exclusionWords, opinionWords } from './words.ts'

const tones = {
  asked: 'warning',
  'granted-once': 'processing',
  granted: 'success',
  refused: 'default',
  objected: 'processing',
} as const

const columns: readonly Column<ExclusionRow>[] = [
  { ...numberColumn, width: 126 },
  titleColumn,
  leadColumn,
  {
    key: 'exclusion_reason',
    title: { zh: '理由', en: 'Reason' },
    width: 150,
    cell: ({ exclusion_reason }) => <ReasonName code={exclusion_reason} />,
  },
  {
    key: 'exclusion',
    title: { zh: '进度', en: 'Step' },
    width: 120,
    cell: (row, _, say) => <Tag color={tones[row.exclusion]}>{say(phaseWords(row))}</Tag>,
  },
  {
    key: 'opinion',
    title: { zh: '评议', en: 'Panel' },
    width: 122,
    cell: ({ opinion, opinion_due }, _, say) => {
      if (opinion !== null) return say(opinionWords[opinion])
      return opinion_due === null ? '' : <DueBy due={opinion_due} />
    },
  },
  {
    key: 'exclusion_asked',
    title: { zh: '申请时间', en: 'Asked' },
    width: 116,
    sort: true,
    role: 'clock',
    cell: ({ exclusion_asked }) => <At moment={exclusion_asked} />,
  },
  {
    key: 'exclusion_due',
    title: { zh: '本步时限', en: 'Step due' },
    width: 136,
    cell: (row) => <StepDue row={row} />,
  },
  {
    key: 'exclusion_names',
    title: { zh: '不得再审', en: 'May not decide' },
    width: 122,
    cell: (row, names, say) => (isWaiting(row) ? say(barredWords(row, names)) : ''),
  },
]

/** Exclusions from the appraised scope: asked by leads, reviewed twice. [APPRAISE-03] */
export function ExclusionsPage() {
  const { say } = useLanguage()
  const { role } = useActor()
  const reasons = useCity()?.rulebook.appraise.exclusionReasons ?? []
  const mayAsk = exclusionAskers.some((asker) => asker === role)
  return (
    <>
      <WaitingSteps />
      <TicketTable
        title={{ zh: '剔除申请与审核', en: 'Exclusions' }}
        path="/api/exclusions"
        row={ExclusionRow}
        columns={columns}
        defaultSort="exclusion_asked:desc"
        filters={[
          { name: 'mine', title: { zh: '等我处理', en: 'Waiting for me' }, kind: 'flag' },
          { name: 'advised', title: { zh: '有评议意见', en: 'With an opinion' }, kind: 'flag' },
          { name: 'overdue', title: { zh: '审核逾期', en: 'Overdue' }, kind: 'flag' },
          { name: 'objected', title: { zh: '有异议', en: 'Objected' }, kind: 'flag' },
          {
            name: 'exclusion',
            title: { zh: '进度', en: 'Step' },
            kind: 'choice',
            choices: exclusionPhases.map((value) => ({ value, words: exclusionWords[value] })),
          },
          {
            name: 'exclusion_reason',
            title: { zh: '理由', en: 'Reason' },
            kind: 'choice',
            choices: reasons.map(({ code, words }) => ({ value: code, words })),
          },
          { name: 'lead', title: { zh: '主办单位', en: 'Lead' }, kind: 'unit' },
          { name: 'created', title: { zh: '受理', en: 'Received' }, kind: 'span' },
          { name: 'number', title: { zh: '编号', en: 'Number' }, kind: 'text' },
        ]}
        empty={{
          zh: '没有剔除申请。主办单位在办结后可就一张工单申请不计入考核，经两级不同人员审核。',
          en: 'No exclusions. After a result the lead may ask to leave a ticket out of appraisal; two people review it.',
        }}
        preview={(row) => <ExclusionPreview key={row.ticket} row={row} />}
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

/** Until when a panel may say whether the demand is reasonable. */
function DueBy({ due }: { readonly due: string }) {
  const { say } = useLanguage()
  return (
    <small className="quiet">
      {say({ zh: '可评议至', en: 'until' })} <At moment={due} />
    </small>
  )
}

function ReasonName({ code }: { readonly code: string }) {
  const { say } = useLanguage()
  const reasons = useCity()?.rulebook.appraise.exclusionReasons ?? []
  const words = reasons.find((reason) => reason.code === code)?.words
  return words === undefined ? code : say(words)
}
