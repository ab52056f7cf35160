import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import { UnitPicker } from '#desk/pickers.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Dispatch } from '../state.ts'

/** Why another unit is competent, what that rests on, and which unit; above it how much of the window is left. */
export function ReturnForm({ ticket, state, reasons, done }: TicketFormProps<Dispatch>) {
  const { say } = useLanguage()
  return (
    <ActionForm {...{ ticket, reasons, done }} noun="returns" submit={{ zh: '退单', en: 'Hand it back' }} danger>
      <Window state={state} />
      <ReasonItem />
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

/** What is left of the window, how many returns the ticket has seen, and what the last one leads to. */
function Window({ state }: { readonly state: Dispatch }) {
  const { say } = useLanguage()
  const most = useCity()?.rulebook.dispatch.maxReturns
  if (state.phase !== 'with-unit' || most === undefined) return null
  const nth = state.returnedBy.length + 1
  return (
    <div className="quiet">
      <p>
        {say({ zh: '退单时限', en: 'Possible for' })} <DeadlineTag due={state.returnBy} rule="DISPATCH-07" />
        {say({ zh: '；退单不停止办理时钟。', en: '; the clocks go on meanwhile.' })}
      </p>
      <p>
        {say({
          zh: `这将是第 ${nth} 次退单，至多 ${most} 次。`,
          en: `This would be return ${nth} of at most ${most}.`,
        })}
        {nth === most && say({ zh: '退单后提请裁定。', en: ' It leads to a ruling.' })}
      </p>
    </div>
  )
}

function ReasonItem() {
  const { say } = useLanguage()
  const kinds = useCity()?.rulebook.dispatch.returnReasons ?? []
  const chosen: string | undefined = Form.useWatch('reason', Form.useFormInstance())
  const suggests = kinds.find(({ code }) => code === chosen)?.suggests
  const hint = suggests && say({ zh: '须写明建议承办单位', en: 'Name the unit that is competent' })
  return (
    <Form.Item
      name="reason"
      label={say({ zh: '事由', en: 'Kind of reason' })}
      extra={hint}
      rules={[{ required: true, message: say({ zh: '请选择退单事由', en: 'Choose what kind of reason it is' }) }]}
    >
      <Radio.Group
        aria-label={say({ zh: '事由', en: 'Kind of reason' })}
        options={kinds.map(({ code, words }) => ({ value: code, label: say(words) }))}
      />
    </Form.Item>
  )
}
