import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { Reasons } from '#desk/refusal.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { PanelOpinion } from '../events.ts'
import { stepOf } from '../review-exclusion.ts'
import type { Appraisal } from '../state.ts'
import { BesidePanel } from './panel-opinion.tsx'

/** The review that the ticket waits for. */
export function ReviewExclusionForm({ state, ...form }: TicketFormProps<Appraisal>) {
  return <ReviewForm {...form} step={stepOf(state.exclusion)} opinion={state.panel?.given?.opinion} />
}

type Parts = {
  readonly ticket: TicketId
  readonly step: 1 | 2
  /** What a panel said of the demand. */
  readonly opinion?: PanelOpinion | undefined
  readonly reasons: Reasons
  readonly done: () => void
}

/** One step of the review: yes or no, and why. */
export function ReviewForm({ ticket, step, opinion, reasons, done }: Parts) {
  const { say } = useLanguage()
  const steps = { 1: { zh: '一审', en: 'First review' }, 2: { zh: '二审', en: 'Second review' } }
  return (
    <ActionForm
      ticket={ticket}
      noun="exclusion-reviews"
      reasons={reasons}
      done={done}
      submit={steps[step]}
      toBody={(values: object) => ({ ...values, step })}
    >
      <Form.Item
        name="granted"
        label={say({ zh: '结论', en: 'Decision' })}
        rules={[{ required: true, message: say({ zh: '请选择', en: 'Choose' }) }]}
      >
        <Radio.Group
          options={[
            { value: true, label: say({ zh: '同意剔除', en: 'Leave it out' }) },
            { value: false, label: say({ zh: '不同意', en: 'Keep it in' }) },
          ]}
        />
      </Form.Item>
      <BesidePanel opinion={opinion} decision="granted" />
      <Form.Item name="why" label={say({ zh: '审核意见', en: 'Why' })} rules={[{ required: true, message: '' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
