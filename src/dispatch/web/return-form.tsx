import { Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { At } from '#desk/instant.tsx'
import { UnitPicker } from '#desk/pickers.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Dispatch } from '../state.ts'

/** Why another unit is competent, what that rests on, and which unit. */
export function ReturnForm({ ticket, state, reasons, done }: TicketFormProps<Dispatch>) {
  const { say } = useLanguage()
  return (
    <ActionForm {...{ ticket, reasons, done }} noun="returns" submit={{ zh: '退单', en: 'Hand it back' }} danger>
      {state.phase === 'with-unit' && (
        <p className="quiet">
          {say({ zh: '退单时限', en: 'Possible until' })} <At moment={state.returnBy} />
          {say({ zh: '；退单不停止办理时钟。', en: '; the clocks go on meanwhile.' })}
        </p>
      )}
      <Form.Item name="why" label={say({ zh: '理由', en: 'Why' })} initialValue="">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} autoFocus />
      </Form.Item>
      <Form.Item name="basis" label={say({ zh: '依据', en: 'Basis' })} initialValue="">
        <Input
          maxLength={500}
          placeholder={say({ zh: '法规、职责清单、协议', en: 'Law, list of duties, agreement' })}
        />
      </Form.Item>
      <Form.Item name="suggestedLead" label={say({ zh: '建议承办单位', en: 'Which unit instead' })}>
        <UnitPicker />
      </Form.Item>
    </ActionForm>
  )
}
