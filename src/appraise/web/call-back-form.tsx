import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { CallBackBody } from '../api.ts'
import type { Appraisal } from '../state.ts'
import { contactedWords, satisfiedWords, solvedWords } from './words.ts'

type Values = Omit<CallBackBody, 'contacted' | 'channel'> & { readonly contacted: 'yes' | 'no' }

/** The three questions on the ticket's own page; the call-back desk asks them by keys. */
export function CallBackForm({ ticket, reasons, done }: TicketFormProps<Appraisal>) {
  const { say } = useLanguage()
  return (
    <ActionForm<Values>
      ticket={ticket}
      noun="call-backs"
      reasons={reasons}
      done={done}
      submit={{ zh: '登记', en: 'Record' }}
      initialValues={{ answeredBy: 'requester' }}
      toBody={({ contacted, ...answers }) => ({ ...answers, contacted: contacted === 'yes', channel: 'person' })}
    >
      <Choice
        name="contacted"
        title={{ zh: '承办单位是否联系', en: 'Did the unit make contact' }}
        words={contactedWords}
      />
      <Choice name="solved" title={{ zh: '是否解决', en: 'Is it solved' }} words={solvedWords} />
      <Choice name="satisfied" title={{ zh: '是否满意', en: 'Satisfied' }} words={satisfiedWords} />
      <Form.Item name="why" label={say({ zh: '原因（否定回答必填）', en: 'Why (for a negative answer)' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
      <Choice name="answeredBy" title={{ zh: '谁回答的', en: 'Who answered' }} words={answererWords} />
    </ActionForm>
  )
}

const answererWords = {
  requester: { zh: '诉求人本人', en: 'the requester' },
  other: { zh: '他人代答', en: 'somebody else' },
}

type ChoiceParts = {
  readonly name: string
  readonly title: Words
  readonly words: Readonly<Record<string, Words>>
}

function Choice({ name, title, words }: ChoiceParts) {
  const { say } = useLanguage()
  const options = Object.entries(words).map(([value, text]) => ({ value, label: say(text) }))
  return (
    <Form.Item name={name} label={say(title)} rules={[{ required: true, message: say(title) }]}>
      <Radio.Group options={options} />
    </Form.Item>
  )
}
