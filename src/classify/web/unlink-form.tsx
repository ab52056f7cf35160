import { Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Linking } from '../link-state.ts'

/** Why the ticket is not what its head is about. */
export function UnlinkForm({ ticket, reasons, done }: TicketFormProps<Linking>) {
  const { say } = useLanguage()
  const submit = { zh: '解除关联', en: 'Let it go' }
  return (
    <ActionForm {...{ ticket, reasons, done, submit }} noun="releases">
      <Form.Item name="why" label={say({ zh: '理由', en: 'Why' })} initialValue="">
        <Input.TextArea autoSize={{ minRows: 2 }} autoFocus />
      </Form.Item>
    </ActionForm>
  )
}
