import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { Referee } from '../referee-state.ts'
import { verdictWords } from './referee-words.ts'

/** Whether the catalogue took up what the ruling offered, and why not. */
export function SettlementForm({ ticket, reasons, done }: TicketFormProps<Referee>) {
  const { say } = useLanguage()
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="proposal-settlements"
      submit={{ zh: '记录', en: 'Record' }}
      initialValues={{ verdict: 'taken', why: '' }}
    >
      <Form.Item name="verdict" label={say({ zh: '结论', en: 'Verdict' })}>
        <Radio.Group
          aria-label={say({ zh: '结论', en: 'Verdict' })}
          options={(['taken', 'declined'] as const).map((value) => ({ value, label: say(verdictWords[value]) }))}
        />
      </Form.Item>
      <Form.Item name="why" label={say({ zh: '意见', en: 'Why' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
