import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { nowMoment } from '#desk/clock.ts'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import { openWarnings } from '../open-warnings.ts'
import type { Warn } from '../state.ts'
import { warningKinds } from './words.ts'

/** Which warning, and what is done about it. */
export function AcknowledgeForm({ ticket, state, reasons, done }: TicketFormProps<Warn>) {
  const { say } = useLanguage()
  const kinds = openWarnings(state, nowMoment())
  const [first] = kinds
  return (
    <ActionForm
      ticket={ticket}
      noun="warning-acknowledgements"
      reasons={reasons}
      done={done}
      submit={{ zh: '阅知', en: 'Acknowledge' }}
      initialValues={first === undefined ? {} : { kind: first }}
    >
      <Form.Item name="kind" label={say({ zh: '预警', en: 'Warning' })}>
        <Radio.Group
          aria-label={say({ zh: '预警', en: 'Warning' })}
          options={kinds.map((kind) => ({ value: kind, label: say(warningKinds[kind]) }))}
        />
      </Form.Item>
      <Form.Item name="note" label={say({ zh: '处置', en: 'What is done' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
