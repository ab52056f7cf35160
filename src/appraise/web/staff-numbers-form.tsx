import { useQueryClient } from '@tanstack/react-query'
import { Button, Form, Input } from 'antd'
import { post } from '#desk/api-client.ts'
import { UnitPicker } from '#desk/pickers.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useTry } from '#desk/use-try.ts'
import { useLanguage } from '#desk/words.ts'
import { StaffNumbers } from '../lead-api.ts'

const url = '/api/integrity/staff-numbers'
type Values = { readonly unit?: string; readonly phones?: string }

/** Phones that a unit's staff use: kept as digests that nobody can read again. */
export function StaffNumbersForm() {
  const { say } = useLanguage()
  const queries = useQueryClient()
  const [form] = Form.useForm<Values>()
  const { run, pending, problem } = useTry()
  const keep = ({ unit, phones = '' }: Values) =>
    run(async () => {
      await post(url, { unit, phones: phones.split(/[\s,，、;；]+/).filter(Boolean) }, StaffNumbers)
      form.resetFields()
      await queries.invalidateQueries({ queryKey: ['list', url] })
    })
  return (
    <section className="stack">
      <h2>{say({ zh: '单位人员号码', en: 'Phones of staff' })}</h2>
      <p className="quiet">
        {say({
          zh: '只保存加密摘要，不能再读出；重新登记即替换原有号码。',
          en: 'Only keyed digests are kept, which cannot be read again; giving them anew replaces those there were.',
        })}
      </p>
      <KnownNumbers />
      <Form form={form} layout="vertical" className="leads-numbers" onFinish={(values) => void keep(values)}>
        <Form.Item name="unit" label={say({ zh: '单位', en: 'Unit' })} rules={[{ required: true }]}>
          <UnitPicker />
        </Form.Item>
        <Form.Item name="phones" label={say({ zh: '号码（每行一个）', en: 'Phones, one a line' })}>
          <Input.TextArea rows={3} autoComplete="off" />
        </Form.Item>
        {problem && <Problem problem={problem} />}
        <Button htmlType="submit" loading={pending}>
          {say({ zh: '登记', en: 'Keep' })}
        </Button>
      </Form>
    </section>
  )
}

function KnownNumbers() {
  const { say } = useLanguage()
  const names = useNames()
  const rows = useRead(url, StaffNumbers).data?.rows ?? []
  if (rows.length === 0) return null
  return (
    <p className="figures">
      {say({ zh: '已登记：', en: 'Known: ' })}
      {rows.map(({ unit, numbers }) => `${names.unit(unit)} ${numbers}`).join(' · ')}
    </p>
  )
}
