import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { AdjudicationBody } from '../referee-api.ts'
import type { Referee } from '../referee-state.ts'
import { howWords } from './referee-words.ts'
import { SupportsPicker } from './supports-picker.tsx'

/** Who is to decide whose ticket it is: an adjudicator alone, or after a conference of units; and what is in dispute. */
export function AdjudicationForm({ ticket, state, reasons, done }: TicketFormProps<Referee>) {
  const { say } = useLanguage()
  const returnedBy = state.ticket.phase === 'waiting' ? [...new Set(state.ticket.returnedBy)] : []
  const isOpen = state.open !== undefined
  return (
    <ActionForm<AdjudicationBody>
      {...{ ticket, reasons, done }}
      noun="adjudications"
      submit={{ zh: '提请', en: 'Ask' }}
      initialValues={{
        how: isOpen ? 'conference' : 'adjudicator',
        units: returnedBy,
        question: state.open?.question ?? '',
      }}
    >
      <Form.Item name="how" label={say({ zh: '方式', en: 'How' })}>
        <Radio.Group
          aria-label={say({ zh: '方式', en: 'How' })}
          options={(['adjudicator', 'conference'] as const).map((value) => ({
            value,
            label: say(howWords[value]),
            disabled: isOpen && value === 'adjudicator',
          }))}
        />
      </Form.Item>
      <Form.Item name="question" label={say({ zh: '争议', en: 'What is in dispute' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
      <Units />
    </ActionForm>
  )
}

/** An adjudicator alone asks those who handed it back; a conference sits as it is called. */
function Units() {
  const { say } = useLanguage()
  const how = Form.useWatch('how', Form.useFormInstance())
  return (
    <Form.Item
      name="units"
      hidden={how !== 'conference'}
      label={say({ zh: '会商单位', en: 'Units of the conference' })}
    >
      <SupportsPicker />
    </Form.Item>
  )
}
