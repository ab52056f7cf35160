import { Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { AttachmentField } from '#desk/attachments.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { dictionary, useWords } from '#desk/words.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { Parts } from '../part-state.ts'

const texts = dictionary(
  { lead: '主办单位牵头，结果由主办单位答复诉求人。', work: '本单位做了什么', evidence: '佐证材料' },
  { lead: 'The lead coordinates and tells the requester.', work: 'What your unit did', evidence: 'Evidence' },
)

/** Nothing to say: the unit takes up its part. */
export function SignPartForm({ ticket, reasons, done }: TicketFormProps<Parts>) {
  const words = useWords(texts)
  const submit = { zh: '确认签收', en: 'We take it up' }
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="part-signatures" toBody={() => ({})}>
      <p className="quiet">{words.lead}</p>
    </ActionForm>
  )
}

type Values = { readonly workDone: string; readonly evidence: readonly Attachment[] }

/** What the supporting unit did, and what proves it. */
export function FinishPartForm({ ticket, reasons, done }: TicketFormProps<Parts>) {
  const words = useWords(texts)
  return (
    <ActionForm<Values>
      {...{ ticket, reasons, done }}
      noun="parts"
      submit={{ zh: '报告完成', en: 'Report it done' }}
      initialValues={{ workDone: '', evidence: [] }}
      toBody={({ workDone, evidence }) => ({
        workDone,
        evidence: evidence.map(({ digest, name }) => ({ digest, name })),
      })}
    >
      <Form.Item name="workDone" label={words.work}>
        <Input.TextArea autoSize={{ minRows: 3 }} autoFocus />
      </Form.Item>
      <Form.Item name="evidence" label={words.evidence}>
        <AttachmentField />
      </Form.Item>
    </ActionForm>
  )
}
