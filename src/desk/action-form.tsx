import { Button, Form, type FormInstance } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { placeProblems } from './field-problems.ts'
import { Invalid, Unreachable } from './problems.ts'
import { Problem, type Reasons } from './refusal.tsx'
import { useGive } from './use-give.ts'
import type { KeptDraft } from './use-kept-draft.ts'
import { useLanguage } from './words.ts'

type Parts<Values extends object> = {
  readonly ticket: TicketId
  readonly noun: string
  readonly submit: Words
  readonly reasons: Reasons
  readonly done: () => void
  readonly danger?: boolean
  readonly initialValues?: Partial<Values>
  /** Keeps what is typed in this browser until it was sent. */
  readonly draft?: KeptDraft<Values>
  /** What is sent for these values; the values themselves unless it is given. */
  readonly toBody?: (values: Values) => unknown
  readonly children?: ReactNode
}

/**
 * A command's form: shows a refusal where it was tried and keeps what was typed; a field that does not fit says so itself.
 * ⌘↵ or Ctrl+↵ sends it; what found no network is sent again as soon as there is one.
 */
export function ActionForm<Values extends object>({ ticket, noun, submit, reasons, done, ...more }: Parts<Values>) {
  const { say } = useLanguage()
  const [form] = Form.useForm<Values>()
  const { give, pending, problem } = useGive(ticket, noun)
  const send = async (values: Values) => {
    if ((await give(more.toBody?.(values) ?? values)) === undefined) return
    more.draft?.drop()
    done()
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    form.submit()
  }
  const unplaced = usePlaced(form, problem)
  const waits = useSentOnceOnline(form, problem)
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="action-form"
      onFinish={send}
      onKeyDown={sendByKey}
      onValuesChange={(_, values) => more.draft?.keep(values)}
      scrollToFirstError
      initialValues={{ ...more.initialValues, ...more.draft?.values }}
    >
      {more.children}
      {waits && <p role="status">{say(waitsWords)}</p>}
      {unplaced !== undefined && !waits && <Problem problem={unplaced} reasons={reasons} />}
      <div className="action-form-submit">
        <Button type="primary" htmlType="submit" loading={pending} danger={more.danger ?? false}>
          {say(submit)}
        </Button>
      </div>
    </Form>
  )
}

const waitsWords = {
  zh: '○ 没有网络。所写内容已保留，联网后自动提交。',
  en: '○ No network. What you wrote is kept, and sent as soon as there is one.',
}

/** Whether what was sent waits for a network; it is sent, with the same key, as soon as there is one. */
function useSentOnceOnline(form: FormInstance, problem: Error | undefined): boolean {
  const waits = problem instanceof Unreachable && !navigator.onLine
  useEffect(() => {
    if (!waits) return
    const send = () => form.submit()
    window.addEventListener('online', send)
    return () => window.removeEventListener('online', send)
  }, [form, waits])
  return waits
}

/** Shows what does not fit at its fields; answers what is left of the problem for the foot of the form. */
function usePlaced(form: FormInstance, problem: Error | undefined): Error | undefined {
  useEffect(() => {
    if (problem instanceof Invalid) form.setFields([...placeProblems(problem.fields, fieldsOf(form)).placed])
  }, [form, problem])
  if (!(problem instanceof Invalid)) return problem
  const { rest } = placeProblems(problem.fields, fieldsOf(form))
  return rest.length === 0 ? undefined : new Invalid(rest)
}

function fieldsOf(form: FormInstance): readonly string[] {
  return Object.keys(form.getFieldsValue(true))
}
