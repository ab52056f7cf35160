import './shelf.css'
import { Button, Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import type { Shelving } from '../shelf-state.ts'
import { deciderWords } from './words.ts'

const texts = dictionary(
  {
    plan: '解决计划',
    summary: '公示摘要',
    published: '批准后向社会公示，不要写出诉求人和门牌',
    basis: '依据',
    milestones: '节点',
    what: '完成什么',
    by: '日期',
    add: '再加一个节点',
    remove: '删去这个节点',
    decides: '审批：',
  },
  {
    plan: 'Plan',
    summary: 'Summary for the public',
    published: 'Published once approved: name neither the requester nor a house number',
    basis: 'Basis',
    milestones: 'Milestones',
    what: 'What is reached',
    by: 'Day',
    add: 'Another milestone',
    remove: 'Take this milestone away',
    decides: 'Decided by: ',
  },
)

type Values = {
  readonly plan: string
  readonly summary: string
  readonly basis: string
  readonly milestones: readonly { readonly what?: string; readonly by?: string }[]
}

/** A plan with its milestones, and what the public is to read of it. */
export function AskShelfForm({ ticket, reasons, done }: TicketFormProps<Shelving>) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const rules = useCity()?.rulebook.handle.shelf
  return (
    <ActionForm<Values>
      {...{ ticket, reasons, done }}
      noun="shelf-requests"
      submit={{ zh: '申请挂账', en: 'Ask to shelve it' }}
      initialValues={{ plan: '', summary: '', basis: '', milestones: [{}] }}
      toBody={withoutEmpty}
    >
      <Form.Item name="plan" label={words.plan}>
        <Input.TextArea autoSize={{ minRows: 3 }} />
      </Form.Item>
      <Form.Item name="summary" label={words.summary} extra={words.published}>
        <Input.TextArea autoSize={{ minRows: 2 }} {...(rules !== undefined && { maxLength: rules.summaryLimit })} />
      </Form.Item>
      <Form.Item label={words.milestones}>
        <Milestones most={rules?.milestones} />
      </Form.Item>
      <Form.Item
        name="basis"
        label={words.basis}
        extra={rules && `${words.decides}${say(deciderWords[rules.approver])}`}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActionForm>
  )
}

/** A line nobody filled is no milestone. */
function withoutEmpty({ milestones, ...values }: Values) {
  const named = milestones.filter(({ what = '', by = '' }) => what.trim() !== '' || by !== '')
  return { ...values, milestones: named.map(({ what = '', by = '' }) => ({ what, by })) }
}

function Milestones({ most }: { readonly most: number | undefined }) {
  const words = useWords(texts)
  return (
    <Form.List name="milestones">
      {(fields, { add, remove }) => (
        <>
          {fields.map(({ key, name }) => (
            <div key={key} className="milestone-line">
              <Form.Item name={[name, 'what']} noStyle>
                <Input aria-label={words.what} placeholder={words.what} />
              </Form.Item>
              <Form.Item name={[name, 'by']} noStyle>
                <Input type="date" aria-label={words.by} />
              </Form.Item>
              <Button type="text" aria-label={words.remove} disabled={fields.length === 1} onClick={() => remove(name)}>
                ✕
              </Button>
            </div>
          ))}
          <Button disabled={most !== undefined && fields.length >= most} onClick={() => add({})}>
            {words.add}
          </Button>
        </>
      )}
    </Form.List>
  )
}
