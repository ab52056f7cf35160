import { Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { UnitPicker } from '#desk/pickers.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Coordination } from '../coordination-state.ts'

type Note = { readonly text: string; readonly to?: string }

/** A note for all who work on the ticket, or for one unit; whoever owes an answer to a report writes it to the unit that reported. */
export function NoteForm({ ticket, state: { report }, reasons, done }: TicketFormProps<Coordination>) {
  const { say } = useLanguage()
  return (
    <ActionForm<Note>
      {...{ ticket, reasons, done }}
      noun="notes"
      submit={{ zh: '批注', en: 'Note it' }}
      initialValues={{ text: '', ...(report && { to: report.unit }) }}
      toBody={({ text, to }) => ({ text, ...(to && { to }) })}
    >
      <Form.Item name="text" label={say({ zh: '批注内容', en: 'Note' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} autoFocus />
      </Form.Item>
      <Form.Item
        name="to"
        label={say({ zh: '批注对象', en: 'For' })}
        extra={say({ zh: '不选则办理本单的单位都能看到', en: 'Without one it is for all who work on the ticket' })}
      >
        <UnitPicker />
      </Form.Item>
    </ActionForm>
  )
}

/** Why the unit above is needed. */
export function ReportUpForm({ ticket, reasons, done }: TicketFormProps<Coordination>) {
  const { say } = useLanguage()
  const submit = { zh: '上报', en: 'Report it up' }
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="reports-up" initialValues={{ why: '' }}>
      <Form.Item name="why" label={say({ zh: '上报事由', en: 'Why it is reported up' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} autoFocus />
      </Form.Item>
    </ActionForm>
  )
}
