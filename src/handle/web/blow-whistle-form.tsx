import { Form, Input, Radio, Select } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { limitWords } from '#desk/limit-words.ts'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { UnitsPicker } from '#desk/units-picker.tsx'
import { useCity } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { Page } from '#foundations/outcome/api.ts'
import { InboxRow } from '../api.ts'
import type { Whistling } from '../whistle-state.ts'

const texts = dictionary(
  {
    ground: '理由',
    chooseGround: '请选择吹哨理由',
    matter: '需要部门解决什么',
    where: '集合地点',
    meetAt: '集合时间',
    atOnce: '不填即为立即',
    departments: '部门',
    tickets: '一并处理的工单',
    arrive: '到场时限',
    confirm: '区级确认时限',
  },
  {
    ground: 'Ground',
    chooseGround: 'Choose a ground',
    matter: 'What the departments are needed for',
    where: 'Where to meet',
    meetAt: 'When',
    atOnce: 'Empty: at once',
    departments: 'Departments',
    tickets: 'Other tickets it is for',
    arrive: 'arrive within',
    confirm: 'the district confirms within',
  },
)

type Values = {
  readonly ground: string
  readonly matter: string
  readonly where: string
  readonly meetAt?: string
  readonly departments: readonly string[]
  readonly tickets: readonly string[]
}

/** Whom the street needs, for what, where and when. */
export function BlowWhistleForm({ ticket, reasons, done }: TicketFormProps<Whistling>) {
  const words = useWords(texts)
  return (
    <ActionForm<Values>
      {...{ ticket, reasons, done }}
      noun="whistles"
      submit={{ zh: '吹哨', en: 'Whistle' }}
      initialValues={{ matter: '', where: '', departments: [], tickets: [] }}
      toBody={({ meetAt, ...given }) => ({ ...given, ...(meetAt && { meetAt: `${meetAt}:00+08:00` }) })}
    >
      <Grounds />
      <Form.Item name="matter" label={words.matter}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
      <Form.Item name="where" label={words.where}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name="meetAt" label={words.meetAt} extra={words.atOnce}>
        <Input type="datetime-local" />
      </Form.Item>
      <Form.Item name="departments" label={words.departments}>
        <UnitsPicker add={{ zh: '添加部门', en: 'Add a department' }} />
      </Form.Item>
      <Form.Item name="tickets" label={words.tickets}>
        <OtherTickets except={ticket} />
      </Form.Item>
    </ActionForm>
  )
}

/** The grounds with the limits that follow from the one chosen. */
function Grounds() {
  const words = useWords(texts)
  const { say } = useLanguage()
  const grounds = useCity()?.rulebook.handle.whistle.grounds ?? []
  const chosen: string | undefined = Form.useWatch('ground', Form.useFormInstance())
  const rule = grounds.find(({ code }) => code === chosen)
  const limits =
    rule && `${words.confirm} ${say(limitWords(rule.confirm))} · ${words.arrive} ${say(limitWords(rule.arrive))}`
  return (
    <Form.Item
      name="ground"
      label={words.ground}
      rules={[{ required: true, message: words.chooseGround }]}
      {...(limits && { extra: limits })}
    >
      <Radio.Group
        aria-label={words.ground}
        options={grounds.map((ground) => ({ value: ground.code, label: say(ground.words) }))}
      />
    </Form.Item>
  )
}

type OtherParts = {
  readonly except: TicketId
  readonly value?: readonly string[]
  readonly onChange?: (tickets: readonly string[]) => void
  readonly id?: string
}

const underWay = '/api/inbox?ask=to-contact,to-resolve,second-handling&limit=200'

/** Tickets the street has under way. */
function OtherTickets({ except, value = [], onChange, id }: OtherParts) {
  const rows = useRead(underWay, Page(InboxRow)).data?.rows ?? []
  const options = rows
    .filter(({ ticket }) => ticket !== except)
    .map(({ ticket, number, title }) => ({ value: ticket, label: `${number} ${title}` }))
  return (
    <Select<string[]>
      {...(id !== undefined && { id })}
      mode="multiple"
      value={[...value]}
      onChange={(tickets) => onChange?.(tickets)}
      showSearch={{ optionFilterProp: 'label' }}
      options={options}
    />
  )
}
