import { Form, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import { missedOutcomes } from '../api.ts'
import type { Appraisal } from '../state.ts'
import { outcomeWords } from './words.ts'

/** Why nobody could be asked this time. */
export function MissForm({ ticket, reasons, done }: TicketFormProps<Appraisal>) {
  const { say } = useLanguage()
  return (
    <ActionForm
      ticket={ticket}
      noun="missed-call-backs"
      reasons={reasons}
      done={done}
      submit={{ zh: '记下', en: 'Write down' }}
      initialValues={{ outcome: 'no-answer' }}
      toBody={({ outcome }: { readonly outcome: string }) => ({ outcome, channel: 'person' })}
    >
      <Form.Item name="outcome" label={say({ zh: '情况', en: 'What happened' })}>
        <Radio.Group options={missedOutcomes.map((value) => ({ value, label: say(outcomeWords[value]) }))} />
      </Form.Item>
    </ActionForm>
  )
}
