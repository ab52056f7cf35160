import { Form, Input, Radio, Select } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { DeadlineTag } from '#desk/deadline-tag.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import { type Shelving, shelfOf } from '../shelf-state.ts'

/** Yes or no to a plan; what the public reads may be put in other words. */
export function DecideShelfForm({ ticket, state, reasons, done }: TicketFormProps<Shelving>) {
  const { say } = useLanguage()
  const summary = state.shelf?.asked.summary ?? ''
  const limit = useCity()?.rulebook.handle.shelf.summaryLimit
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="shelf-decisions"
      submit={{ zh: '决定', en: 'Decide' }}
      initialValues={{ verdict: 'approve', summary, why: '' }}
    >
      <Form.Item name="verdict" label={say({ zh: '结论', en: 'Decision' })}>
        <Radio.Group
          aria-label={say({ zh: '结论', en: 'Decision' })}
          options={[
            { value: 'approve', label: say({ zh: '同意挂账', en: 'Approve' }) },
            { value: 'refuse', label: say({ zh: '不同意', en: 'Refuse' }) },
          ]}
        />
      </Form.Item>
      <Form.Item
        name="summary"
        label={say({ zh: '公示摘要', en: 'Summary for the public' })}
        extra={say({ zh: '同意后即向社会公示', en: 'Published as soon as it is approved' })}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} {...(limit !== undefined && { maxLength: limit })} />
      </Form.Item>
      <Why label={{ zh: '意见', en: 'Why' }} />
    </ActionForm>
  )
}

/** A look at how the plan goes: on, until the next review, or back to work. */
export function ReviewShelfForm({ ticket, state, reasons, done }: TicketFormProps<Shelving>) {
  const { say } = useLanguage()
  const shelf = shelfOf(state)
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="shelf-reviews"
      submit={{ zh: '记录复核', en: 'Record the review' }}
      initialValues={{ verdict: 'go-on', why: '' }}
    >
      {shelf && <DeadlineTag from={shelf.from} due={shelf.reviewBy} rule="HANDLE-08" />}
      <Form.Item name="verdict" label={say({ zh: '复核结论', en: 'Verdict' })}>
        <Radio.Group
          aria-label={say({ zh: '复核结论', en: 'Verdict' })}
          options={[
            { value: 'go-on', label: say({ zh: '继续挂账', en: 'It stays' }) },
            { value: 'end', label: say({ zh: '结束挂账，恢复办理', en: 'It comes back' }) },
          ]}
        />
      </Form.Item>
      <Why label={{ zh: '复核意见', en: 'What the review found' }} />
    </ActionForm>
  )
}

/** Which milestone is reached, and by what. */
export function ReachMilestoneForm({ ticket, state, reasons, done }: TicketFormProps<Shelving>) {
  const { say } = useLanguage()
  const shelf = shelfOf(state)
  const open = (shelf?.asked.milestones ?? [])
    .map(({ what, by }, index) => ({ value: index + 1, label: `${by} ${what}` }))
    .filter(({ value }) => shelf?.reached.includes(value) !== true)
  return (
    <ActionForm
      {...{ ticket, reasons, done }}
      noun="milestones"
      submit={{ zh: '记录完成', en: 'Record it' }}
      initialValues={{ milestone: open[0]?.value, note: '' }}
    >
      <Form.Item name="milestone" label={say({ zh: '节点', en: 'Milestone' })}>
        <Select options={open} />
      </Form.Item>
      <Form.Item name="note" label={say({ zh: '完成情况', en: 'What was done' })}>
        <Input.TextArea autoSize={{ minRows: 2 }} />
      </Form.Item>
    </ActionForm>
  )
}

/** The matter can be settled now: nothing to say but that. */
export function EndShelfForm({ ticket, reasons, done }: TicketFormProps<Shelving>) {
  const submit = { zh: '具备条件，恢复办理', en: 'It can be settled: run on' }
  return <ActionForm {...{ ticket, reasons, done, submit }} noun="shelf-ends" toBody={() => ({})} />
}

function Why({ label }: { readonly label: { readonly zh: string; readonly en: string } }) {
  const { say } = useLanguage()
  return (
    <Form.Item name="why" label={say(label)}>
      <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2_000} />
    </Form.Item>
  )
}
