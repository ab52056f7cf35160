import { Button, Form, Input, Popconfirm, Radio } from 'antd'
import { type ApiPath, post } from '#desk/api-client.ts'
import { At } from '#desk/instant.tsx'
import { queryClient } from '#desk/query-client.ts'
import { Problem, Refusal } from '#desk/refusal.tsx'
import { useActor } from '#desk/use-session.ts'
import { useTry } from '#desk/use-try.ts'
import { useWords } from '#desk/words.ts'
import { addDays, dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { periodCheckers, periodClosers } from '../audiences.ts'
import { ClosingDone, type PeriodAnswer, type PeriodRow } from '../period-api.ts'
import { periodReasons, periodTexts } from './period-words.ts'

type ActionParts = { readonly row: PeriodRow; readonly reopening: PeriodAnswer['reopenings'][number] | undefined }

/** What one may do about a period: close it, have it recomputed, ask to open it again, decide on that. */
export function PeriodActions({ row, reopening }: ActionParts) {
  const { role, name } = useActor()
  const isCloser = periodClosers.some((closer) => closer === role)
  const isChecker = periodCheckers.some((checker) => checker === role)
  const { closing, state, period } = row
  return (
    <div className="stack no-print">
      {isCloser && closing === undefined && <CloseButton row={row} />}
      {isChecker && closing !== undefined && <RecomputeButton row={row} closing={closing.closing} />}
      {isCloser && state === 'closed' && <ReasonForm title="askReopening" path={`/api/periods/${period}/reopenings`} />}
      {state === 'reopening-asked' && reopening && <AskedReopening reopening={reopening} />}
      {isCloser && state === 'reopening-asked' && reopening?.askedBy !== name && (
        <ReasonForm title="decide" path={`/api/periods/${period}/reopening-decisions`} isDecision />
      )}
    </div>
  )
}

type AskedParts = { readonly reopening: NonNullable<ActionParts['reopening']> }

/** Who asks to open the period again, and why; to them, that another decides. [APPRAISE-11] */
function AskedReopening({ reopening: { askedBy, askedAt, closing, why } }: AskedParts) {
  const words = useWords(periodTexts)
  const { name } = useActor()
  return (
    <div className="panel">
      <strong>{askedBy}</strong> · <At moment={askedAt} /> {words.askedFor(closing)} {why}
      {askedBy === name && <p className="quiet">{words.byAnother}</p>}
    </div>
  )
}

/** Sends something about periods and reads all of them again. */
function useSendPeriod() {
  const attempt = useTry()
  const send = (path: ApiPath, body: object) =>
    attempt.run(async () => {
      await post(path, body, ClosingDone)
      await queryClient.invalidateQueries({ queryKey: ['list'] })
    })
  return { ...attempt, send }
}

function CloseButton({ row: { period, from, to, barred } }: { readonly row: PeriodRow }) {
  const words = useWords(periodTexts)
  const { send, pending, problem } = useSendPeriod()
  const body = { period, firstDay: dateOf(momentOf(from)), lastDay: addDays(dateOf(momentOf(to)), -1) }
  return (
    <div>
      <Popconfirm
        title={words.closeSure}
        styles={{ root: { maxWidth: 340 } }}
        onConfirm={() => send('/api/period-closings', body)}
        disabled={barred !== undefined}
      >
        <Button type="primary" disabled={barred !== undefined} loading={pending}>
          {words.close}
        </Button>
      </Popconfirm>
      {barred !== undefined && <Refusal reason={barred} rule="APPRAISE-10" reasons={periodReasons} />}
      {problem !== undefined && <Problem problem={problem} reasons={periodReasons} />}
    </div>
  )
}

function RecomputeButton({ row: { period, check }, closing }: { readonly row: PeriodRow; readonly closing: number }) {
  const words = useWords(periodTexts)
  const { send, pending, problem } = useSendPeriod()
  const waits = check !== undefined && check.endedAt === undefined
  return (
    <div>
      <Button
        loading={pending || waits}
        onClick={() => send(`/api/periods/${period}/closings/${closing}/recomputings`, {})}
      >
        {words.recompute}
      </Button>
      {problem !== undefined && <Problem problem={problem} />}
    </div>
  )
}

type ReasonParts = {
  readonly title: 'askReopening' | 'decide'
  readonly path: ApiPath
  readonly isDecision?: boolean
}

function ReasonForm({ title, path, isDecision = false }: ReasonParts) {
  const words = useWords(periodTexts)
  const { send, pending, problem } = useSendPeriod()
  return (
    <Form<{ why?: string; granted?: boolean }>
      layout="vertical"
      className="panel"
      onFinish={({ why = '', granted = false }) => send(path, isDecision ? { why, granted } : { why })}
    >
      <h3>{words[title]}</h3>
      {isDecision && (
        <Form.Item name="granted" rules={[{ required: true, message: words.decide }]}>
          <Radio.Group
            options={[
              { value: true, label: words.grant },
              { value: false, label: words.keepClosed },
            ]}
          />
        </Form.Item>
      )}
      <Form.Item name="why" label={words.why} rules={[{ required: true, message: words.why }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
      {problem !== undefined && <Problem problem={problem} reasons={periodReasons} />}
      <Button htmlType="submit" loading={pending}>
        {words.send}
      </Button>
    </Form>
  )
}
