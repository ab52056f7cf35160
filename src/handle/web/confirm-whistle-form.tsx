import { Form, Input, Segmented } from 'antd'
import { useState } from 'react'
import { ActionForm } from '#desk/action-form.tsx'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { UnitsPicker } from '#desk/units-picker.tsx'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { Whistling } from '../whistle-state.ts'

const texts = dictionary(
  { departments: '应到场的部门（可增减）', note: '说明', why: '理由' },
  { departments: 'Departments to come (add or take away)', note: 'Note', why: 'Reason' },
)

type Verdict = 'confirm' | 'reject'

/** Yes, with the departments to come, or no, with the reason. */
export function ConfirmWhistleForm(props: TicketFormProps<Whistling>) {
  const { say } = useLanguage()
  const [verdict, choose] = useState<Verdict>('confirm')
  const blown = props.state.whistle?.blown
  if (blown === undefined) return null
  return (
    <div className="stack">
      <p>
        {blown.matter} <DeadlineTag from={blown.at} due={blown.confirmBy} rule="HANDLE-10" />
      </p>
      <Segmented<Verdict>
        value={verdict}
        onChange={choose}
        options={[
          { value: 'confirm', label: say({ zh: '同意', en: 'Confirm' }) },
          { value: 'reject', label: say({ zh: '不同意', en: 'Reject' }) },
        ]}
      />
      {verdict === 'confirm' ? <Yes {...props} departments={blown.departments} /> : <No {...props} />}
    </div>
  )
}

function Yes({
  ticket,
  reasons,
  done,
  departments,
}: TicketFormProps<Whistling> & { readonly departments: readonly string[] }) {
  const words = useWords(texts)
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="whistle-confirmations"
      submit={{ zh: '通知部门报到', en: 'Call the departments' }}
      initialValues={{ departments, note: '' }}
    >
      <Form.Item name="departments" label={words.departments}>
        <UnitsPicker add={{ zh: '添加部门', en: 'Add a department' }} />
      </Form.Item>
      <Form.Item name="note" label={words.note}>
        <Input.TextArea autoSize={{ minRows: 1 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}

function No({ ticket, reasons, done }: TicketFormProps<Whistling>) {
  const words = useWords(texts)
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="whistle-rejections"
      submit={{ zh: '不同意吹哨', en: 'Reject the whistle' }}
      danger
      initialValues={{ why: '' }}
    >
      <Form.Item name="why" label={words.why}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
