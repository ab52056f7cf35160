import { Form, Input, InputNumber, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useLanguage } from '#desk/words.ts'
import { panelOpinions } from '../exclusion-api.ts'
import type { Appraisal } from '../state.ts'
import { opinionWords } from './words.ts'

/** What a panel voted about the demand: advice to those who review the exclusion. [APPRAISE-19] */
export function AdviseExclusionForm({
  ticket,
  reasons,
  done,
}: Pick<TicketFormProps<Appraisal>, 'ticket' | 'reasons' | 'done'>) {
  const { say } = useLanguage()
  const chosen = [{ required: true, message: say({ zh: '请选择', en: 'Choose' }) }]
  return (
    <ActionForm {...{ ticket, reasons, done }} noun="exclusion-opinions" submit={{ zh: '提交评议意见', en: 'Submit' }}>
      <p className="quiet">
        {say({
          zh: '由市民、律师、专家表决；申请单位和参与过申请、审核的人不参加。意见供审核参考，不是决定。',
          en: 'Residents, lawyers and experts vote; nobody of the asking unit or with a part in it does. It is advice, no decision.',
        })}
      </p>
      <Form.Item name="opinion" label={say({ zh: '意见', en: 'Opinion' })} rules={chosen}>
        <Radio.Group options={panelOpinions.map((value) => ({ value, label: say(opinionWords[value]) }))} />
      </Form.Item>
      <div className="row">
        <Form.Item name="votesFor" label={say({ zh: '赞成票', en: 'Votes for' })} rules={chosen}>
          <InputNumber min={0} max={999} precision={0} />
        </Form.Item>
        <Form.Item name="votesAgainst" label={say({ zh: '反对票', en: 'Votes against' })} rules={chosen}>
          <InputNumber min={0} max={999} precision={0} />
        </Form.Item>
      </div>
      <Form.Item name="why" label={say({ zh: '理由', en: 'Why' })} rules={[{ required: true, message: '' }]}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
