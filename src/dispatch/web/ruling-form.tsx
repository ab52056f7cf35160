import { Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { UnitPicker } from '#desk/pickers.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { RulingBody } from '../referee-api.ts'
import type { Referee } from '../referee-state.ts'
import { CasePanel } from './case-panel.tsx'
import { type OfferChosen, OfferItems, offerFrom } from './offer-items.tsx'
import { SupportsPicker } from './supports-picker.tsx'

type Values = Omit<RulingBody, 'forCatalogue'> & OfferChosen

/** Whose ticket it is, on what that rests, and what the catalogue is to learn from it; above it who said what. */
export function RulingForm({ ticket, facts, state, reasons, done }: TicketFormProps<Referee>) {
  const { say } = useLanguage()
  if (state.ticket.phase !== 'waiting') return null
  const { matter } = state.ticket
  return (
    <ActionForm<Values>
      {...{ ticket, reasons, done }}
      noun="rulings"
      submit={{ zh: '裁定并派单', en: 'Rule and dispatch' }}
      initialValues={{ why: '', basis: '', offered: 'none', wide: 'street' }}
      toBody={({ offered, wide, ...values }) => ({ ...values, ...offerFrom({ offered, wide }, matter) })}
    >
      <CasePanel ticket={ticket} facts={facts} />
      <Form.Item
        name="lead"
        label={say({ zh: '主办单位', en: 'Lead' })}
        rules={[{ required: true, message: say({ zh: '请选择主办单位', en: 'Choose the lead' }) }]}
      >
        <UnitPicker />
      </Form.Item>
      <Form.Item name="supports" label={say({ zh: '协办单位', en: 'Supports' })}>
        <SupportsPicker />
      </Form.Item>
      <Form.Item name="why" label={say({ zh: '理由', en: 'Why' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
      <Form.Item name="basis" label={say({ zh: '依据', en: 'Basis' })}>
        <Input maxLength={500} />
      </Form.Item>
      <OfferItems matter={matter} />
    </ActionForm>
  )
}
