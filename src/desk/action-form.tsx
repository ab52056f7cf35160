import { Button, Form, type FormInstance } from 'antd'
import { type KeyboardEvent, type ReactNode, useEffect } from 'react'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { placeProblems } from './field-problems.ts'
import { Invalid } from './problems.ts'
import { Problem, type Reasons } from './refusal.tsx'
import { useGive } from './use-give.ts'
import { useLanguage } from './words.ts'

type Parts<Values extends object> = {
  readonly ticket: TicketId
  readonly noun: string
  readonly submit: Words
  readonly reasons: Reasons
  readonly done: () => void
  readonly danger?: boolean
  readonly initialValues?: Partial<Values>
  /** What is sent for these values; the values themselves unless it is given. */
  readonly toBody?: (values: Values) => unknown
  readonly children?: ReactNode
}

/**
 * A command's form: shows a refusal where it was tried and keeps what was typed; a field that does not fit says so itself.
 * ⌘↵ or Ctrl+↵ sends it.
 */
export function ActionForm<Values extends object>({ ticket, noun, submit, reasons, done, ...more }: Parts<Values>) {
  const { say } = useLanguage()
  const [form] = Form.useForm<Values>()
  const { give, pending, problem } = useGive(ticket, noun)
  const send = async (values: Values) => {
    if ((await give(more.toBody?.(values) ?? values)) !== undefined) done()
  }
  const sendByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    form.submit()
  }
  const unplaced = usePlaced(form, problem)
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      className="action-form"
      onFinish={send}
      onKeyDown={sendByKey}
      scrollToFirstError
      {...(more.initialValues === undefined ? {} : { initialValues: more.initialValues })}
    >
      {more.children}
      {unplaced !== undefined && <Problem problem={unplaced} reasons={reasons} />}
      <div className="action-form-submit">
        <Button type="primary" htmlType="submit" loading={pending} danger={more.danger ?? false}>
          {say(submit)}
        </Button>
      </div>
    </Form>
  )
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
