import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { limitWords } from '#desk/limit-words.ts'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { openSupervisionOf, type Supervised, standing } from '../supervision-state.ts'
import { howWords } from './supervision-words.ts'

/** Press the unit, or take the ticket personally, and say what is asked. */
export function OpenSupervisionForm({ ticket, reasons, done }: TicketFormProps<Supervised>) {
  const { say } = useLanguage()
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="supervisions"
      submit={{ zh: '签发督办单', en: 'Issue the notice' }}
      initialValues={{ how: 'press', why: '' }}
    >
      <Form.Item name="how" label={say({ zh: '方式', en: 'How' })}>
        <Radio.Group
          aria-label={say({ zh: '方式', en: 'How' })}
          options={[
            { value: 'press', label: say(howWords.press) },
            { value: 'personal', label: say(howWords.personal) },
          ]}
        />
      </Form.Item>
      <AnswerWithin />
      <Said name="why" label={{ zh: '督办要求', en: 'What is asked' }} />
    </ActionForm>
  )
}

/** How long the unit has follows from how it is pressed. */
function AnswerWithin() {
  const { say } = useLanguage()
  const answer = useCity()?.rulebook.handle.supervision.answer
  const how: 'press' | 'personal' = Form.useWatch('how', Form.useFormInstance()) ?? 'press'
  if (answer === undefined) return null
  return (
    <p className="quiet">{`${say({ zh: '承办单位答复时限：', en: 'The unit answers within ' })}${say(limitWords(answer[how]))}`}</p>
  )
}

/** Press again, and say what was missing. */
export function PressAgainForm({ ticket, reasons, done }: TicketFormProps<Supervised>) {
  const submit = { zh: '再次签发督办单', en: 'Issue another notice' }
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="presses" initialValues={{ why: '' }}>
      <Said name="why" label={{ zh: '督办要求', en: 'What is asked' }} />
    </ActionForm>
  )
}

/** What the unit answers to the press that stands. */
export function AnswerPressForm({ ticket, state, reasons, done }: TicketFormProps<Supervised>) {
  const supervision = openSupervisionOf(state)
  const submit = { zh: '答复', en: 'Answer' }
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="press-answers" initialValues={{ says: '' }}>
      {supervision && <p>{standing(supervision).why}</p>}
      <Said name="says" label={{ zh: '办理情况', en: 'What was done' }} />
    </ActionForm>
  )
}

/** The verdict, after what the unit answered. */
export function CloseSupervisionForm({ ticket, state, reasons, done }: TicketFormProps<Supervised>) {
  const { say } = useLanguage()
  const verdicts = useCity()?.rulebook.handle.supervision.verdicts ?? []
  const supervision = openSupervisionOf(state)
  const says = supervision && standing(supervision).answered?.says
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="supervision-ends"
      submit={{ zh: '结束督办', en: 'Close it' }}
      initialValues={{ verdict: verdicts[0]?.code, words: '' }}
    >
      {says && <p>{says}</p>}
      <Form.Item name="verdict" label={say({ zh: '结论', en: 'Verdict' })}>
        <Radio.Group
          aria-label={say({ zh: '结论', en: 'Verdict' })}
          options={verdicts.map(({ code, words }) => ({ value: code, label: say(words) }))}
        />
      </Form.Item>
      <Said name="words" label={{ zh: '意见', en: 'Words' }} />
    </ActionForm>
  )
}

function Said({ name, label }: { readonly name: string; readonly label: Words }) {
  const { say } = useLanguage()
  return (
    <Form.Item name={name} label={say(label)}>
      <Input.TextArea autoSize={{ minRows: 3 }} />
    </Form.Item>
  )
}
