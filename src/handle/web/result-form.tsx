import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { AssistDraft } from '#desk/assist/assist-draft.tsx'
import { AttachmentField } from '#desk/attachments.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { DraftAnswer } from '#foundations/assist/api.ts'
import type { Attachment } from '#foundations/journal/attachment.ts'
import type { Handle } from '../state.ts'
import { AnswerCheck } from './answer-check.tsx'
import { ChildrenAnswers } from './children-answers.tsx'

const texts = dictionary(
  {
    result: '办理结果',
    choose: '请选择办理结果',
    work: '办理情况',
    answer: '公开答复',
    answerHint: '诉求人会看到这段话',
    evidence: '佐证材料',
  },
  {
    result: 'Result',
    choose: 'Choose the result',
    work: 'What was done',
    answer: 'Public answer',
    answerHint: 'The requester reads this',
    evidence: 'Evidence',
  },
)

type Values = {
  readonly result: string
  readonly workDone: string
  readonly publicAnswer: string
  readonly evidence: readonly Attachment[]
}

/** The result: its kind, what was done, what the requester is told, and what proves it. */
export function ResultForm({ ticket, state, reasons, done }: TicketFormProps<Handle>) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const kinds = useCity()?.rulebook.handle.resultKinds ?? []
  return (
    <ActionForm<Values>
      {...{ ticket, reasons, done }}
      noun="results"
      submit={{ zh: '办结', en: 'Give the result' }}
      initialValues={{ workDone: '', publicAnswer: '', evidence: [] }}
      toBody={({ evidence, ...given }) => ({
        ...given,
        evidence: evidence.map(({ digest, name }) => ({ digest, name })),
      })}
    >
      <Form.Item name="result" label={words.result} rules={[{ required: true, message: words.choose }]}>
        <Radio.Group
          aria-label={words.result}
          options={kinds.map((kind) => ({ value: kind.code, label: say(kind.words) }))}
        />
      </Form.Item>
      <Form.Item name="workDone" label={words.work}>
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Form.Item name="publicAnswer" label={words.answer} extra={words.answerHint}>
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
      <ChildrenAnswers of={state.children} />
      <AnswerCheck />
      <ReplyDraft ticket={ticket} />
      <Form.Item name="evidence" label={words.evidence}>
        <AttachmentField />
      </Form.Item>
    </ActionForm>
  )
}

/** An answer drafted by a machine, for whoever wants one: put behind what is written already, on their word. */
function ReplyDraft({ ticket }: Pick<TicketFormProps<Handle>, 'ticket'>) {
  const form = Form.useFormInstance<Values>()
  const adopt = ({ text }: DraftAnswer) => {
    const written = form.getFieldValue('publicAnswer')
    form.setFieldValue('publicAnswer', written ? `${written}\n${text}` : text)
  }
  return (
    <AssistDraft
      {...{ ticket, adopt }}
      noun="reply-drafts"
      schema={DraftAnswer}
      ask={{ zh: '草拟公开答复', en: 'Draft the public answer' }}
      show={({ text }) => text}
    />
  )
}
