import { Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Handle } from '../state.ts'

/** What the requester is waited for. */
export function BeginWaitForm({ ticket, reasons, done }: TicketFormProps<Handle>) {
  const { say } = useLanguage()
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="waits"
      submit={{ zh: '暂停计时', en: 'Let the clock stand' }}
      initialValues={{ why: '' }}
    >
      <Form.Item name="why" label={say({ zh: '等待诉求人做什么', en: 'What is waited for' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} autoFocus />
      </Form.Item>
    </ActionForm>
  )
}

/** The requester has answered: nothing to say but that, and how long the wait could last. */
export function EndWaitForm({ ticket, state, reasons, done }: TicketFormProps<Handle>) {
  const submit = { zh: '诉求人已配合，恢复计时', en: 'The requester has answered: run on' }
  const wait = state.phase === 'away' ? undefined : state.wait
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="wait-ends" toBody={() => ({})}>
      {wait && <DeadlineTag from={wait.from} due={wait.until} rule="CLOCK-04" />}
    </ActionForm>
  )
}
