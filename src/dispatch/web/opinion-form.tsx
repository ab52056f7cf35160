import { Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { UnitPicker } from '#desk/pickers.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { OpinionBody } from '../referee-api.ts'
import type { Referee } from '../referee-state.ts'

/** What the unit says, and whose ticket it thinks it is. */
export function OpinionForm({ ticket, state, reasons, done }: TicketFormProps<Referee>) {
  const { say } = useLanguage()
  return (
    <ActionForm<OpinionBody>
      {...{ ticket, reasons, done }}
      noun="opinions"
      submit={{ zh: '提交意见', en: 'Give it' }}
      initialValues={{ says: '' }}
    >
      <p>{state.open?.question}</p>
      <Form.Item name="says" label={say({ zh: '意见', en: 'Opinion' })}>
        <Input.TextArea autoSize={{ minRows: 3 }} maxLength={500} autoFocus />
      </Form.Item>
      <Form.Item name="suggests" label={say({ zh: '应由哪个单位承办', en: 'Which unit should lead' })}>
        <UnitPicker />
      </Form.Item>
    </ActionForm>
  )
}
