import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input, Radio, Select } from 'antd'
import { post } from '#desk/api-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useTry } from '#desk/use-try.ts'
import { useLanguage } from '#desk/words.ts'
import { LeadFile, verdicts } from '../lead-api.ts'
import { leadReasons, verdictWords } from './lead-words.ts'

type Parts = { readonly file: LeadFile; readonly path: `/api/integrity/leads/${string}` }

/** What an auditor may do next: take or give it, note, and conclude once it is theirs. */
export function LeadWork({ file, path }: Parts) {
  return (
    <section className="leads-work">
      <Assign file={file} path={path} />
      <Note path={path} />
      {file.mine && <Conclude path={path} />}
    </section>
  )
}

function useStep(path: Parts['path'], noun: string) {
  const queries = useQueryClient()
  const { run, pending, problem } = useTry()
  const send = (body: object, done?: () => void) =>
    run(async () => {
      await post(`${path}/${noun}`, body, LeadFile)
      done?.()
      await queries.invalidateQueries({ queryKey: ['list', path] })
    })
  return { send, pending, problem: problem && <Problem problem={problem} reasons={leadReasons} /> }
}

function Assign({ file: { auditors }, path }: Parts) {
  const { say } = useLanguage()
  const { send, pending, problem } = useStep(path, 'assignments')
  return (
    <Form layout="vertical" onFinish={({ person }: { person?: string }) => void send({ person })}>
      <Form.Item name="person" label={say({ zh: '交由谁核查', en: 'Who looks into it' })} rules={[{ required: true }]}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={auditors.map(({ person, name }) => ({ value: person, label: name }))}
        />
      </Form.Item>
      {problem}
      <Button htmlType="submit" loading={pending}>
        {say({ zh: '分派', en: 'Assign' })}
      </Button>
    </Form>
  )
}

function Note({ path }: Pick<Parts, 'path'>) {
  const { say } = useLanguage()
  const [form] = Form.useForm<{ note?: string }>()
  const { send, pending, problem } = useStep(path, 'notes')
  return (
    <Form form={form} layout="vertical" onFinish={(values) => void send(values, () => form.resetFields())}>
      <Form.Item name="note" label={say({ zh: '核查记录', en: 'Note' })} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      {problem}
      <Button htmlType="submit" loading={pending}>
        {say({ zh: '记录', en: 'Note it' })}
      </Button>
    </Form>
  )
}

function Conclude({ path }: Pick<Parts, 'path'>) {
  const { say } = useLanguage()
  const { send, pending, problem } = useStep(path, 'conclusions')
  return (
    <Form layout="vertical" onFinish={(values) => void send(values)}>
      <Form.Item name="verdict" label={say({ zh: '结论', en: 'Conclusion' })} rules={[{ required: true }]}>
        <Radio.Group options={verdicts.map((value) => ({ value, label: say(verdictWords[value]) }))} />
      </Form.Item>
      <Form.Item name="why" label={say({ zh: '理由', en: 'Reason' })} rules={[{ required: true, whitespace: true }]}>
        <Input.TextArea rows={3} maxLength={4000} />
      </Form.Item>
      {problem}
      <Button type="primary" htmlType="submit" loading={pending}>
        {say({ zh: '作出结论（不再更改）', en: 'Conclude, for good' })}
      </Button>
    </Form>
  )
}
