import { Form, Input, InputNumber } from 'antd'
import type { ReactNode } from 'react'
import { useSearchParams } from 'react-router'
import { ActionForm } from '#desk/action-form.tsx'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useActor } from '#desk/use-session.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { laneOf } from '../arrive-at-whistle.ts'
import { calledIn, type Whistling } from '../whistle-state.ts'
import { ScoreField } from './score-field.tsx'

const texts = dictionary(
  {
    code: '现场动态码',
    codeHint: '扫街乡镇屏幕上的二维码，或照着输入',
    people: '到场人数',
    what: '完成了什么',
    score: '对街乡镇的评价',
    words: '评语',
  },
  {
    code: 'Code on site',
    codeHint: 'Scan the code on the street’s screen, or type it',
    people: 'People',
    what: 'What was done',
    score: 'Verdict about the street',
    words: 'Words',
  },
)

/** The department's next steps: sign, arrive, do the part, judge the street. The form stays while another step follows. */
export function AttendForm(props: TicketFormProps<Whistling>) {
  const { state } = props
  const stay = () => undefined
  const { unit } = useActor()
  const called = calledIn(state)
  const lane = laneOf(state.whistle, unit)
  if (lane === undefined) return null
  if (called === undefined) return lane.judged ? null : <Judge {...props} />
  const { at, signBy, due } = called.confirmed
  return (
    <div className="stack">
      {lane.signedAt === undefined && (
        <Sign {...props} done={stay}>
          <DeadlineTag from={at} due={signBy} rule="HANDLE-11" />
        </Sign>
      )}
      {lane.arrived === undefined && (
        <Arrive {...props} done={stay}>
          <DeadlineTag from={at} due={due} rule="HANDLE-11" />
        </Arrive>
      )}
      {lane.arrived !== undefined && lane.done === undefined && <DoPart {...props} />}
    </div>
  )
}

type StepProps = TicketFormProps<Whistling> & { readonly children: ReactNode }

function Sign({ ticket, reasons, done, children }: StepProps) {
  const submit = { zh: '签收哨声', en: 'Sign for the whistle' }
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="whistle-signatures" toBody={() => ({})}>
      {children}
    </ActionForm>
  )
}

function Arrive({ ticket, reasons, done, children }: StepProps) {
  const words = useWords(texts)
  const scanned = useSearchParams()[0].get('code') ?? ''
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="arrivals"
      submit={{ zh: '确认到场', en: 'We are here' }}
      initialValues={{ code: scanned, people: 1 }}
    >
      {children}
      <Form.Item name="code" label={words.code} extra={words.codeHint}>
        <Input size="large" autoCapitalize="characters" autoComplete="off" placeholder="7K3Q-9WXE-RT2M" />
      </Form.Item>
      <Form.Item name="people" label={words.people}>
        <InputNumber size="large" min={1} max={1000} precision={0} />
      </Form.Item>
    </ActionForm>
  )
}

function DoPart({ ticket, reasons, done }: TicketFormProps<Whistling>) {
  const words = useWords(texts)
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="department-parts"
      submit={{ zh: '完成分工', en: 'Our part is done' }}
      initialValues={{ what: '' }}
    >
      <Form.Item name="what" label={words.what}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
    </ActionForm>
  )
}

function Judge({ ticket, reasons, done }: TicketFormProps<Whistling>) {
  const words = useWords(texts)
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="street-verdicts"
      submit={{ zh: '评价街乡镇', en: 'Judge the street' }}
      initialValues={{ words: '' }}
    >
      <ScoreField name="score" label={words.score} />
      <Form.Item name="words" label={words.words}>
        <Input maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
