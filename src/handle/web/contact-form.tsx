import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { AttachmentField } from '#desk/attachments.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { RequesterContacted } from '../events.ts'
import type { Handle } from '../state.ts'
import { contactWords } from './words.ts'

type Values = Pick<RequesterContacted, 'by' | 'note'> & { readonly evidence: readonly Attachment[] }

/** How the requester was contacted, and what was said. */
export function ContactForm({ ticket, reasons, done }: TicketFormProps<Handle>) {
  const { say } = useLanguage()
  const ways = Object.entries(contactWords).map(([value, words]) => ({ value, label: say(words) }))
  return (
    <ActionForm<Values>
      {...{ ticket, reasons, done }}
      noun="contacts"
      submit={{ zh: '记录联系', en: 'Record the contact' }}
      initialValues={{ by: 'phone', note: '', evidence: [] }}
      toBody={({ evidence, ...given }) => ({
        ...given,
        evidence: evidence.map(({ digest, name }) => ({ digest, name })),
      })}
    >
      <Form.Item name="by" label={say({ zh: '方式', en: 'How' })}>
        <Radio.Group aria-label={say({ zh: '方式', en: 'How' })} options={ways} />
      </Form.Item>
      <Form.Item name="note" label={say({ zh: '联系情况', en: 'What was said' })}>
        <Input.TextArea autoSize={{ minRows: 3 }} autoFocus />
      </Form.Item>
      <Form.Item name="evidence" label={say({ zh: '联系凭证', en: 'What proves it' })}>
        <AttachmentField />
      </Form.Item>
    </ActionForm>
  )
}
