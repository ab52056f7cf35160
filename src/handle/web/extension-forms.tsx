import { Form, Input, InputNumber, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { exactWords } from '#desk/time-words.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Handle } from '../state.ts'
import { deciderWords } from './words.ts'

/** How much more time, why, and on what it rests. */
export function AskExtensionForm({ ticket, reasons, done }: TicketFormProps<Handle>) {
  const { say } = useLanguage()
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="extensions"
      submit={{ zh: '申请延期', en: 'Ask for more time' }}
      initialValues={{ amount: 1, why: '', basis: '' }}
    >
      <Amount />
      <Form.Item name="why" label={say({ zh: '理由', en: 'Reason' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      <Form.Item name="basis" label={say({ zh: '依据', en: 'Basis' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActionForm>
  )
}

/** Who will decide follows from how much is asked. */
function Amount() {
  const { say } = useLanguage()
  const rule = useCity()?.rulebook.handle.extension
  const amount: number = Form.useWatch('amount', Form.useFormInstance()) ?? 1
  const step = rule?.steps.find(({ upTo }) => amount <= upTo)
  const longest = rule?.steps.at(-1)?.upTo
  const unit =
    rule?.unit === 'days' ? { zh: '延长（天）', en: 'Days more' } : { zh: '延长（工作日）', en: 'Working days more' }
  const decider = step && `${say({ zh: '决定：', en: 'Decided by: ' })}${say(deciderWords[step.by])}`
  return (
    <Form.Item name="amount" label={say(unit)} extra={decider}>
      <InputNumber min={1} precision={0} {...(longest !== undefined && { max: longest })} />
    </Form.Item>
  )
}

/** Yes or no to what was asked, and why. */
export function DecideExtensionForm({ ticket, state, reasons, done }: TicketFormProps<Handle>) {
  const { say, language } = useLanguage()
  const asked = state.phase === 'away' ? undefined : state.extension
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="extension-decisions"
      submit={{ zh: '决定', en: 'Decide' }}
      initialValues={{ verdict: 'grant', why: '' }}
    >
      {asked && <p>{`${say({ zh: '申请延至', en: 'Asked until' })} ${exactWords(asked.until, language)}`}</p>}
      <Form.Item name="verdict" label={say({ zh: '结论', en: 'Decision' })}>
        <Radio.Group
          aria-label={say({ zh: '结论', en: 'Decision' })}
          options={[
            { value: 'grant', label: say({ zh: '同意', en: 'Grant' }) },
            { value: 'refuse', label: say({ zh: '不同意', en: 'Refuse' }) },
          ]}
        />
      </Form.Item>
      <Form.Item name="why" label={say({ zh: '意见', en: 'Why' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
