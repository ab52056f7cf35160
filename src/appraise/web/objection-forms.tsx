import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { AttachmentField } from '#desk/attachments.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { PanelOpinion } from '../events.ts'
import type { Appraisal } from '../state.ts'
import { BesidePanel } from './panel-opinion.tsx'

type Parts = Pick<TicketFormProps<Appraisal>, 'ticket' | 'reasons' | 'done'>
type Objection = { readonly why: string; readonly files: readonly Attachment[] }

/** Why the refusal is wrong, and what proves it: once. [APPRAISE-09] */
export function ObjectForm({ ticket, reasons, done }: Parts) {
  const { say } = useLanguage()
  return (
    <ActionForm<Objection>
      {...{ ticket, reasons, done }}
      noun="objections"
      submit={{ zh: '提出异议', en: 'Object' }}
      initialValues={{ why: '', files: [] }}
      toBody={({ why, files }) => ({ why, files: files.map(({ digest, name }) => ({ digest, name })) })}
    >
      <p className="quiet">
        {say({
          zh: '异议只能提出一次，由未参与申请和审核的第三人决定，决定为最终结论。',
          en: 'An objection can be raised once; a third person decides, and that is final.',
        })}
      </p>
      <Form.Item name="why" label={say({ zh: '异议理由', en: 'Why' })} rules={[{ required: true, message: '' }]}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="files" label={say({ zh: '补充证据', en: 'More evidence' })}>
        <AttachmentField />
      </Form.Item>
    </ActionForm>
  )
}

/** The decision that the ticket waits for. */
export function DecideObjectionAction({ state, ...form }: TicketFormProps<Appraisal>) {
  return <DecideObjectionForm {...form} opinion={state.panel?.given?.opinion} />
}

type Deciding = Parts & { readonly opinion?: PanelOpinion | undefined }

/** Upheld or not, and why. */
export function DecideObjectionForm({ ticket, reasons, done, opinion }: Deciding) {
  const { say } = useLanguage()
  return (
    <ActionForm {...{ ticket, reasons, done }} noun="objection-decisions" submit={{ zh: '作出决定', en: 'Decide' }}>
      <Form.Item
        name="upheld"
        label={say({ zh: '决定', en: 'Decision' })}
        rules={[{ required: true, message: say({ zh: '请选择', en: 'Choose' }) }]}
      >
        <Radio.Group
          options={[
            { value: true, label: say({ zh: '异议成立，予以剔除', en: 'Upheld: leave it out' }) },
            { value: false, label: say({ zh: '异议不成立', en: 'Rejected' }) },
          ]}
        />
      </Form.Item>
      <BesidePanel opinion={opinion} decision="upheld" />
      <Form.Item name="why" label={say({ zh: '理由', en: 'Why' })} rules={[{ required: true, message: '' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
