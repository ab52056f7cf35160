import { Button, Form, Input, Popconfirm } from 'antd'
import { useNavigate } from 'react-router'
import { post } from '#desk/api-client.ts'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useTry } from '#desk/use-try.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { type DraftAnswer, DraftRows } from '../../catalogue-api.ts'
import { catalogueWords, draftReasons } from './catalogue-words.ts'
import { draftPath, useDraft } from './use-draft.ts'

type Fields = { readonly from: string; readonly basis: string }

/** When the draft is to hold and on what basis; or it is given up. */
export function DraftHead({ draft }: { readonly draft: DraftAnswer }) {
  const { say } = useLanguage()
  const words = useWords(catalogueWords)
  const { change, pending, problem } = useDraft(draft)
  const save = ({ from, basis }: Fields) => change({ put: 'head', inForceFrom: `${from}:00+08:00`, basis })
  const initial = { from: draft.inForceFrom.slice(0, 16), basis: draft.basis }
  return (
    <section className="panel">
      <Form<Fields> name="draft" layout="vertical" initialValues={initial} onFinish={save}>
        <div className="catalogue-fields">
          <Form.Item name="from" label={words.from} rules={[{ required: true }]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="basis" label={words.basis} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
        </div>
        {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
        <div className="row">
          <Button htmlType="submit" loading={pending}>
            {words.save}
          </Button>
          <GiveUp draft={draft} label={say({ zh: '放弃草案', en: 'Give up the draft' })} />
        </div>
      </Form>
    </section>
  )
}

function GiveUp({ draft: { edition, revision }, label }: { readonly draft: DraftAnswer; readonly label: string }) {
  const { say } = useLanguage()
  const navigate = useNavigate()
  const { run, pending, problem } = useTry()
  const giveUp = () =>
    run(async () => {
      await post(`${draftPath(edition)}/withdrawals`, { seen: revision }, DraftRows)
      navigate('/dispatch/catalogue')
      await queryClient.invalidateQueries({ queryKey: ['list', '/api/catalogue-drafts'] })
    })
  return (
    <>
      <Popconfirm title={say({ zh: '草案将被删除', en: 'The draft will be deleted' })} onConfirm={giveUp}>
        <Button danger loading={pending}>
          {label}
        </Button>
      </Popconfirm>
      {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
    </>
  )
}
