import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Intake } from '../state.ts'

type Parts = TicketFormProps<Intake>

/** The answer that is given at once and closes the ticket. */
export function AnswerForm({ ticket, reasons, done }: Parts) {
  const { say } = useLanguage()
  const submit = { zh: '答复并办结', en: 'Answer and close' }
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="answers">
      <Form.Item name="answer" label={say({ zh: '答复', en: 'Answer' })}>
        <Input.TextArea autoSize={{ minRows: 3 }} autoFocus />
      </Form.Item>
    </ActionForm>
  )
}

/** Why nothing can be done about it, and what was heard. */
export function DismissForm({ ticket, reasons, done }: Parts) {
  const { say } = useLanguage()
  const submit = { zh: '办结', en: 'Close' }
  const kinds = [
    { value: 'invalid', label: say({ zh: '无效', en: 'Invalid' }) },
    { value: 'harassment', label: say({ zh: '骚扰', en: 'Harassment' }) },
  ]
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="dismissals" danger initialValues={{ why: 'invalid' }}>
      <Form.Item name="why" label={say({ zh: '原因', en: 'Why' })}>
        <Radio.Group aria-label={say({ zh: '原因', en: 'Why' })} options={kinds} />
      </Form.Item>
      <NoteItem />
    </ActionForm>
  )
}

/** How it was learnt that the requester takes it back. */
export function WithdrawForm({ ticket, reasons, done }: Parts) {
  const submit = { zh: '撤回并办结', en: 'Withdraw and close' }
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="withdrawals">
      <NoteItem />
    </ActionForm>
  )
}

function NoteItem() {
  const { say } = useLanguage()
  return (
    <Form.Item name="note" label={say({ zh: '说明', en: 'Note' })} initialValue="">
      <Input.TextArea autoSize={{ minRows: 2 }} />
    </Form.Item>
  )
}
