import { Form, Input } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { useNow } from '#desk/clock.ts'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import { addDays, isLocalDate } from '#foundations/calendar/local-time.ts'
import { lastReportDate, reportNumber } from '../report-window.ts'
import type { Circulation } from '../state.ts'

type Values = { readonly date: string; readonly why: string }

/** Which daily report names the ticket, the next one unless another is chosen, and what the ticket tells. */
export function CircularForm({ ticket, reasons, done }: TicketFormProps<Circulation>) {
  const { say } = useLanguage()
  const now = useNow()
  const cut = useCity()?.rulebook.circulate.reportCut
  if (cut === undefined) return null
  return (
    <ActionForm<Values>
      ticket={ticket}
      noun="circulars"
      reasons={reasons}
      done={done}
      submit={{ zh: '通报', en: 'Name it' }}
      initialValues={{ date: addDays(lastReportDate(now, cut), 1) }}
      toBody={({ date, why }) => ({ report: isLocalDate(date) ? reportNumber(date) : date, why })}
    >
      <Form.Item name="date" label={say({ zh: '哪一天的日报', en: 'Daily report of' })}>
        <Input type="date" />
      </Form.Item>
      <Form.Item
        name="why"
        label={say({ zh: '通报事由', en: 'What it tells' })}
        rules={[{ required: true, message: '' }]}
      >
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={500} />
      </Form.Item>
    </ActionForm>
  )
}
