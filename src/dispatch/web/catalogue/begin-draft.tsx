import { Button, Form, Input, Select } from 'antd'
import { useNavigate } from 'react-router'
import { post } from '#desk/api-client.ts'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useTry } from '#desk/use-try.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { type CatalogueEditionRow, DraftAnswer } from '../../catalogue-api.ts'
import { catalogueWords, draftReasons } from './catalogue-words.ts'

type Fields = { readonly edition: string; readonly from: string; readonly basis: string; readonly like?: string }

/** Begins a draft as a copy of an edition, under a name and a start of its own. */
export function BeginDraft({ editions }: { readonly editions: readonly CatalogueEditionRow[] }) {
  const { say } = useLanguage()
  const words = useWords(catalogueWords)
  const navigate = useNavigate()
  const { run, pending, problem } = useTry()
  const begin = ({ edition, from, basis, like }: Fields) =>
    run(async () => {
      const body = { edition, basis, inForceFrom: `${from}:00+08:00`, ...(like && { like }) }
      await post('/api/catalogue-drafts', body, DraftAnswer)
      await queryClient.invalidateQueries()
      navigate(`/dispatch/catalogue/draft?edition=${encodeURIComponent(edition)}`)
    })
  return (
    <section className="panel">
      <h2>{say({ zh: '拟定新版本', en: 'Draft an edition' })}</h2>
      <Form<Fields> name="begin" layout="vertical" onFinish={begin}>
        <div className="catalogue-fields">
          <Form.Item
            name="edition"
            label={words.edition}
            rules={[{ required: true, pattern: /^[0-9A-Za-z][0-9A-Za-z.-]*$/ }]}
          >
            <Input placeholder="2027-01" />
          </Form.Item>
          <Form.Item name="from" label={words.from} rules={[{ required: true }]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="basis" label={words.basis} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item name="like" label={say({ zh: '从哪一版开始', en: 'Begins as' })}>
            <Select
              allowClear
              placeholder={say({ zh: '届时生效的版本', en: 'The edition then in force' })}
              options={editions.map(({ edition }) => ({ value: edition, label: edition }))}
            />
          </Form.Item>
        </div>
        {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
        <Button type="primary" htmlType="submit" loading={pending}>
          {say({ zh: '开始拟定', en: 'Begin' })}
        </Button>
      </Form>
    </section>
  )
}
