import './portal.css'
import { Button, Input } from 'antd'
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import { post } from '#desk/api-client.ts'
import { At } from '#desk/instant.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { NotAllowed } from '#desk/problems.ts'
import { ReceiptButton } from '#desk/receipt-button.tsx'
import { Problem } from '#desk/refusal.tsx'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { Receipt } from '#foundations/journal/seal-api.ts'
import { Progress } from '../api.ts'
import { PortalField } from './portal-field.tsx'

const texts = dictionary(
  {
    title: '查进度',
    number: '编号，如 261123-000123',
    code: '查询码，8 位数字',
    look: '查询',
    received: '受理',
    latest: '最近一步',
    answer: '答复',
    notFound: '没有查到。请核对编号和查询码；仍查不到，请拨打热线。',
  },
  {
    title: 'Progress',
    number: 'Number, such as 261123-000123',
    code: 'Code, 8 digits',
    look: 'Look up',
    received: 'Received',
    latest: 'Last step',
    answer: 'Answer',
    notFound: 'Nothing found. Check number and code; if it still fails, call the hotline.',
  },
)

/** How far a matter is, by number and code, as a sentence and a date. */
export function ProgressPage() {
  const words = useWords(texts)
  const [search] = useSearchParams()
  const [number, setNumber] = useState(search.get('number') ?? '')
  const [code, setCode] = useState('')
  const [progress, setProgress] = useState<Progress>()
  const [problem, setProblem] = useState<Error>()
  const look = async () => {
    setProgress(undefined)
    setProblem(undefined)
    await post('/api/public/progress', { number, code }, Progress).then(setProgress, setProblem)
  }
  return (
    <div className="portal">
      <form
        className="portal-form"
        onSubmit={(event) => {
          event.preventDefault()
          void look()
        }}
      >
        <PageHead title={words.title} />
        <PortalField label={words.number}>
          <Input size="large" maxLength={40} value={number} onChange={({ target }) => setNumber(target.value)} />
        </PortalField>
        <PortalField label={words.code}>
          <Input
            size="large"
            inputMode="numeric"
            maxLength={20}
            value={code}
            onChange={({ target }) => setCode(target.value)}
          />
        </PortalField>
        <Button size="large" type="primary" htmlType="submit" disabled={number.trim() === '' || code.trim() === ''}>
          {words.look}
        </Button>
      </form>
      {problem && <NotFoundOr problem={problem} notFound={words.notFound} />}
      {progress && (
        <Found progress={progress}>
          <ReceiptButton
            name={progress.number}
            ask={() => post('/api/public/receipts', { number: progress.number, code }, Receipt)}
          />
        </Found>
      )}
    </div>
  )
}

function NotFoundOr({ problem, notFound }: { readonly problem: Error; readonly notFound: string }) {
  const isNotThere = problem instanceof NotAllowed && problem.status === 404
  return isNotThere ? <p role="alert">▲ {notFound}</p> : <Problem problem={problem} />
}

function Found({ progress, children }: { readonly progress: Progress; readonly children: ReactNode }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  return (
    <section className="panel portal" role="status">
      <p>
        <strong>{say(progress.sentence)}</strong>
      </p>
      <p className="quiet">
        {progress.number} · {progress.title}
      </p>
      <p className="quiet">
        {words.received} <At moment={progress.received} /> · {words.latest} <At moment={progress.latest} />
      </p>
      {progress.answer !== null && (
        <dl className="portal-check">
          <dt>{words.answer}</dt>
          <dd>{progress.answer}</dd>
        </dl>
      )}
      {children}
    </section>
  )
}
