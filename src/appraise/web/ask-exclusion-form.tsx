import { Form, Input, Select } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { AttachmentField } from '#desk/attachments.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { Appraisal } from '../state.ts'

type Wish = { readonly reason: string; readonly evidence: string; readonly files?: readonly Attachment[] }

/** A listed reason, and the evidence two people will look at. */
export function AskExclusionForm({
  ticket,
  reasons,
  done,
}: Pick<TicketFormProps<Appraisal>, 'ticket' | 'reasons' | 'done'>) {
  const { say } = useLanguage()
  const listed = useCity()?.rulebook.appraise.exclusionReasons ?? []
  return (
    <ActionForm<Wish>
      {...{ ticket, reasons, done }}
      noun="exclusions"
      submit={{ zh: '提交申请', en: 'Ask' }}
      toBody={({ files = [], ...said }) => ({ ...said, files: files.map(({ digest, name }) => ({ digest, name })) })}
    >
      <Form.Item name="reason" label={say({ zh: '理由', en: 'Reason' })} rules={[{ required: true, message: '' }]}>
        <Select options={listed.map(({ code, words }) => ({ value: code, label: say(words) }))} />
      </Form.Item>
      <Form.Item name="evidence" label={say({ zh: '证据', en: 'Evidence' })} rules={[{ required: true, message: '' }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="files" label={say({ zh: '佐证材料', en: 'Files' })}>
        <AttachmentField />
      </Form.Item>
      <p className="quiet">
        {say({
          zh: '一审、二审由两位不同人员作出；全口径数据始终保留这张工单。',
          en: 'Two different people review it; the full scope always keeps this ticket.',
        })}
      </p>
    </ActionForm>
  )
}
