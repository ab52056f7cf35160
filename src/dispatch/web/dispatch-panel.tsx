import { Form, Input, Radio } from 'antd'
import { useState } from 'react'
import { ActionForm } from '#desk/action-form.tsx'
import { LevelPicker, UnitPicker } from '#desk/pickers.tsx'
import type { Reasons } from '#desk/refusal.tsx'
import { UnitLoad } from '#desk/unit-load.tsx'
import { dictionary, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { PreviewBody } from '../api.ts'
import { CatalogueSays } from './catalogue-says.tsx'
import { SupportsPicker } from './supports-picker.tsx'
import { usePreview } from './use-preview.ts'

const texts = dictionary(
  {
    by: '派单方式',
    catalogue: '按目录',
    dispatcher: '人工指定',
    lead: '主办单位',
    choose: '请选择主办单位',
    supports: '协办单位',
    level: '等级',
    why: '理由',
  },
  {
    by: 'How',
    catalogue: 'By the catalogue',
    dispatcher: 'By hand',
    lead: 'Lead',
    choose: 'Choose the lead',
    supports: 'Supports',
    level: 'Level',
    why: 'Why',
  },
)

type Parts = {
  readonly ticket: TicketId
  readonly matter: PreviewBody
  /** The catalogue may still be asked: nobody has the ticket. */
  readonly isWaiting: boolean
  readonly suggestedLead?: string | undefined
  readonly reasons: Reasons
  readonly done: () => void
}

/** Leaves a ticket to the catalogue, or names the units and says why; what the catalogue says stands above. */
export function DispatchPanel({ ticket, matter, isWaiting, suggestedLead, reasons, done }: Parts) {
  const words = useWords(texts)
  const preview = usePreview(matter).data
  const hasPlan = isWaiting && preview?.plan !== undefined
  const [chosen, choose] = useState<'catalogue' | 'dispatcher'>()
  const by = chosen ?? (hasPlan && suggestedLead === undefined ? 'catalogue' : 'dispatcher')
  return (
    <div className="stack">
      <CatalogueSays matter={matter} />
      <ActionForm<ByHand>
        {...{ ticket, reasons, done }}
        noun="dispatches"
        submit={{ zh: '派单', en: 'Dispatch' }}
        initialValues={suggestedLead === undefined ? {} : { lead: suggestedLead }}
        toBody={(values) => (by === 'catalogue' ? { by } : { ...values, by })}
      >
        {hasPlan && (
          <Form.Item label={words.by}>
            <Radio.Group
              aria-label={words.by}
              value={by}
              onChange={({ target }) => choose(target.value)}
              options={[
                { value: 'catalogue', label: words.catalogue },
                { value: 'dispatcher', label: words.dispatcher },
              ]}
            />
          </Form.Item>
        )}
        {by === 'dispatcher' && <ByHandItems />}
      </ActionForm>
    </div>
  )
}

type ByHand = {
  readonly lead: string
  readonly supports: readonly string[]
  readonly level?: string
  readonly why: string
}

function ByHandItems() {
  const words = useWords(texts)
  const lead: unknown = Form.useWatch('lead')
  return (
    <>
      <Form.Item name="lead" label={words.lead} rules={[{ required: true, message: words.choose }]}>
        <UnitPicker />
      </Form.Item>
      {typeof lead === 'string' && lead !== '' && <UnitLoad unit={lead} />}
      <Form.Item name="supports" label={words.supports}>
        <SupportsPicker />
      </Form.Item>
      <Form.Item name="level" label={words.level}>
        <LevelPicker />
      </Form.Item>
      <Form.Item name="why" label={words.why} initialValue="">
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </>
  )
}
