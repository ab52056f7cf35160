import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { AttachmentField } from '#desk/attachments.tsx'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { UnitPicker } from '#desk/pickers.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useNames } from '#desk/use-city.ts'
import { useKeptDraft } from '#desk/use-kept-draft.ts'
import { useActor } from '#desk/use-session.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { Delegating } from '../delegation-state.ts'

const texts = dictionary(
  {
    to: '委派给',
    choose: '请选择社区',
    what: '委派事项',
    whatHint: '请写明要核实、处理什么；责任仍在街乡镇，时钟不停',
    asked: '街道委派的事项',
    says: '核实和处理情况',
    evidence: '现场照片和材料',
    from: '收回哪个社区的委派',
    why: '收回理由',
  },
  {
    to: 'To',
    choose: 'Choose a community',
    what: 'What is to be done',
    whatHint: 'The street stays responsible and its clocks run on',
    asked: 'What the street asks',
    says: 'What you found and did',
    evidence: 'Photos and papers',
    from: 'Which community',
    why: 'Why it is taken back',
  },
)

type Props = TicketFormProps<Delegating>

/** Which community, and what it is to do. */
export function DelegateForm({ ticket, reasons, done }: Props) {
  const words = useWords(texts)
  const { area } = useActor().scope
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="delegations"
      submit={{ zh: '委派', en: 'Hand on' }}
      initialValues={{ why: '' }}
    >
      <Form.Item name="to" label={words.to} rules={[{ required: true, message: words.choose }]}>
        <UnitPicker kind="community" within={area} placeholder={words.choose} />
      </Form.Item>
      <Form.Item name="why" label={words.what} extra={words.whatHint}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActionForm>
  )
}

type Answer = { readonly says: string; readonly evidence: readonly Attachment[] }

/** Only words are kept: a photo is with the server already, or it is chosen again. */
function said(stored: unknown): Partial<Answer> {
  const isAnswer = typeof stored === 'object' && stored !== null && 'says' in stored
  return isAnswer && typeof stored.says === 'string' ? { says: stored.says } : {}
}

/** What the community was asked, by when; and what it found and did, with photos. */
export function AnswerDelegationForm({ ticket, state, reasons, done }: Props) {
  const words = useWords(texts)
  const { name } = useLanguage()
  const { unit } = useActor()
  const asked = state.open.find(({ to }) => to === unit)
  const draft = useKeptDraft<Answer>(`${ticket}/delegation-answers`, said)
  return (
    <ActionForm<Answer>
      {...{ ticket, reasons, done, draft }}
      noun="delegation-answers"
      submit={{ zh: '提交答复', en: 'Answer' }}
      initialValues={{ says: '', evidence: [] }}
      toBody={({ says, evidence }) => ({ says, evidence: evidence.map(({ digest, name }) => ({ digest, name })) })}
    >
      {asked && (
        <p>
          {name(words.asked, asked.why)} <DeadlineTag from={asked.from} due={asked.due} rule="HANDLE-09" />
        </p>
      )}
      <Form.Item name="says" label={words.says}>
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Form.Item name="evidence" label={words.evidence}>
        <AttachmentField />
      </Form.Item>
    </ActionForm>
  )
}

/** Which community is asked no longer, and why. */
export function RecallDelegationForm({ ticket, state, reasons, done }: Props) {
  const words = useWords(texts)
  const names = useNames()
  const submit = { zh: '收回', en: 'Take back' }
  return (
    <ActionForm
      {...{ ticket, reasons, done, submit }}
      noun="delegation-recalls"
      initialValues={{ from: state.open[0]?.to, why: '' }}
    >
      <Form.Item name="from" label={words.from}>
        <Radio.Group
          aria-label={words.from}
          options={state.open.map(({ to }) => ({ value: to, label: names.unit(to) }))}
        />
      </Form.Item>
      <Form.Item name="why" label={words.why}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActionForm>
  )
}
