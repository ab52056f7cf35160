import './split-form.css'
import { CloseOutlined, PlusOutlined } from '@ant-design/icons'
import { Button, Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { UnitPicker } from '#desk/pickers.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { dictionary, useWords } from '#desk/words.ts'
import type { Family } from '../family-state.ts'

const texts = dictionary(
  {
    hint: '本单位继续牵头；每件子单由所选单位单独办理，全部办结后本单方可办结，并一次答复诉求人。',
    why: '为什么需要拆分',
    unit: '承办单位',
    matter: '请该单位办什么',
    more: '再加一件',
    remove: '删去这一件',
  },
  {
    hint: 'Your unit goes on leading. Each unit handles its child by itself; this ticket is resolved after all of them, and the requester is told once.',
    why: 'Why it must be split',
    unit: 'Unit',
    matter: 'What is asked of it',
    more: 'One more',
    remove: 'Take this one away',
  },
)

type Values = {
  readonly why: string
  readonly children: readonly { readonly lead?: string; readonly matter: string }[]
}

const blank = { matter: '' }

/** Which units get a piece of the ticket, and what is asked of each. */
export function SplitForm({ ticket, state, reasons, done }: TicketFormProps<Family>) {
  const words = useWords(texts)
  const most = useCity()?.rulebook.dispatch.mostChildren ?? 1
  return (
    <ActionForm<Values>
      {...{ ticket, reasons, done }}
      noun="splits"
      submit={{ zh: '确认拆分', en: 'Split it so' }}
      initialValues={{ why: '', children: [blank, blank] }}
    >
      <p className="quiet">{words.hint}</p>
      <Form.Item name="why" label={words.why}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} autoFocus />
      </Form.Item>
      <Form.List name="children">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <Piece key={key} name={name} remove={fields.length > 1 ? () => remove(name) : undefined} />
            ))}
            {state.children.length + fields.length < most && (
              <Button icon={<PlusOutlined />} onClick={() => add(blank)}>
                {words.more}
              </Button>
            )}
          </>
        )}
      </Form.List>
    </ActionForm>
  )
}

function Piece({ name, remove }: { readonly name: number; readonly remove: (() => void) | undefined }) {
  const words = useWords(texts)
  return (
    <fieldset className="split-piece">
      <Form.Item name={[name, 'lead']} label={words.unit} rules={[{ required: true, message: words.unit }]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item name={[name, 'matter']} label={words.matter}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
      {remove && (
        <Button size="small" type="text" icon={<CloseOutlined />} aria-label={words.remove} onClick={remove} />
      )}
    </fieldset>
  )
}
