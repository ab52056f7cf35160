import './govern.css'
import { Button, Form, Input, Upload } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { post } from '#desk/api-client.ts'
import { PageHead } from '#desk/page-head.tsx'
import { queryClient } from '#desk/query-client.ts'
import { Problem } from '#desk/refusal.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import { Approved, RulebookCheck } from '../api.ts'
import { DifferenceTable } from './difference-table.tsx'
import { type Draft, draftFrom, localMinute } from './draft.ts'
import { useSend } from './use-send.ts'
import { approveReasons, editionProblemWords, governWords } from './words.ts'

/** A new edition of the rules: a file made from an edition there is, checked, dated and approved. [GOVERN-01] [GOVERN-02] */
export function NewEditionPage() {
  const { say } = useLanguage()
  const [draft, setDraft] = useState<Draft>()
  const [check, setCheck] = useState<RulebookCheck>()
  const asked = useSend()
  const look = async (next: Draft) => {
    setDraft(next)
    setCheck(undefined)
    if (next.content !== undefined)
      setCheck(await asked.send(() => post('/api/rulebook-checks', next.content, RulebookCheck)))
  }
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '拟定新版本', en: 'Draft an edition' })}
        hint={say({ zh: '下载一个版本，改好后在此提交', en: 'Download an edition, change it, hand it in here' })}
      />
      <section className="panel stack">
        <ChooseFile chosen={draft?.name} choose={look} />
        {draft !== undefined && draft.content === undefined && (
          <Problem problem={new Error(say({ zh: '这个文件不是 JSON', en: 'This file is not JSON' }))} />
        )}
        {asked.problem !== undefined && <Problem problem={asked.problem} />}
      </section>
      {check !== undefined && <Findings {...check} />}
      {check?.problems.length === 0 && draft?.content !== undefined && <Approval content={draft.content} />}
    </div>
  )
}

function ChooseFile({ chosen, choose }: { readonly chosen: string | undefined; choose: (draft: Draft) => unknown }) {
  const { say } = useLanguage()
  return (
    <Upload
      accept=".json,application/json"
      showUploadList={false}
      beforeUpload={(file) => {
        void draftFrom(file).then(choose)
        return false
      }}
    >
      <Button>{say({ zh: '选择 JSON 文件', en: 'Choose a JSON file' })}</Button> <span>{chosen}</span>
    </Upload>
  )
}

function Findings({ problems, replaces, differences }: RulebookCheck) {
  const { say } = useLanguage()
  const wordsOf = (problem: string) => say(editionProblemWords[problem] ?? { zh: problem, en: problem })
  if (problems.length > 0)
    return (
      <section className="panel" role="alert">
        <h2>{say({ zh: `${problems.length} 处须改正（GOVERN-01）`, en: `${problems.length} to mend (GOVERN-01)` })}</h2>
        <ul>
          {problems.map(({ path, problem }) => (
            <li key={`${path} ${problem}`}>
              <code>{path.replace('/body', '')}</code> {wordsOf(problem)}
            </li>
          ))}
        </ul>
      </section>
    )
  return (
    <section className="panel">
      <h2>
        {say({
          zh: `与 ${replaces} 版不同 ${differences.length} 处`,
          en: `${differences.length} changes since ${replaces}`,
        })}
      </h2>
      <DifferenceTable differences={differences} />
    </section>
  )
}

type Fields = { readonly edition: string; readonly from: string; readonly basis: string }

function Approval({ content }: { readonly content: NonNullable<Draft['content']> }) {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const navigate = useNavigate()
  const { send, problem, pending } = useSend()
  const approve = async ({ from, ...named }: Fields) => {
    const body = { ...content, ...named, inForceFrom: `${from}:00+08:00` }
    const approved = await send(() => post('/api/rulebook-editions', body, Approved))
    if (approved === undefined) return
    await queryClient.invalidateQueries()
    navigate(`/govern/rules?edition=${encodeURIComponent(approved.edition)}`)
  }
  const initial = { edition: content.edition, basis: content.basis, from: localMinute(Date.now() + 3_600_000) }
  return (
    <section className="panel">
      <h2>{say({ zh: '批准', en: 'Approve' })}</h2>
      <Form<Fields> layout="vertical" initialValues={initial} onFinish={approve}>
        <div className="govern-fields">
          <Form.Item name="edition" label={words.edition} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
          <Form.Item name="from" label={words.from} rules={[{ required: true }]}>
            <Input type="datetime-local" />
          </Form.Item>
          <Form.Item name="basis" label={words.basis} rules={[{ required: true }]}>
            <Input />
          </Form.Item>
        </div>
        {problem !== undefined && <Problem problem={problem} reasons={approveReasons} />}
        <Button className="govern-after" type="primary" htmlType="submit" loading={pending}>
          {say({ zh: '批准并定时生效', en: 'Approve for that instant' })}
        </Button>
      </Form>
    </section>
  )
}
