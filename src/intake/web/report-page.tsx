import './portal.css'
import { Button } from 'antd'
import { useRef, useState } from 'react'
import { Link } from 'react-router'
import { post } from '#desk/api-client.ts'
import { commandKeys } from '#desk/command-keys.ts'
import { PageHead } from '#desk/page-head.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useWords } from '#desk/words.ts'
import { PublicReceipt } from '../api.ts'
import { emptyReport, missingAt, type Report, reportBody, reportSteps } from './report.ts'
import { CheckStep, WhatStep, WhereStep, WhoStep } from './report-steps.tsx'
import { reportTexts } from './report-texts.ts'
import { receiveReasons } from './words.ts'

const steps = { what: WhatStep, where: WhereStep, who: WhoStep, check: CheckStep }

/** The public's form in four short steps; a number and a code at the end. */
export function ReportPage() {
  const words = useWords(reportTexts)
  const [report, setReport] = useState(emptyReport)
  const [index, setIndex] = useState(0)
  const [isTold, tell] = useState(false)
  const { send, receipt, pending, problem, again } = useSending()
  const step = reportSteps[index] ?? 'check'
  const Step = steps[step]
  const missing = missingAt(step, report)
  const move = (by: number) => {
    tell(false)
    setIndex(index + by)
  }
  const goOn = () => {
    if (missing !== undefined) return tell(true)
    return step === 'check' ? void send(report) : move(1)
  }
  const restart = () => {
    setReport(emptyReport)
    setIndex(0)
    again()
  }
  if (receipt !== undefined) return <Receipt receipt={receipt} restart={restart} />
  return (
    <form
      className="portal portal-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        goOn()
      }}
    >
      <PageHead title={words.title} />
      <h2 aria-live="polite">{words.step(index + 1, words[step])}</h2>
      <Step report={report} change={(change) => setReport({ ...report, ...change })} />
      {isTold && missing && <p role="alert">▲ {words[missing]}</p>}
      {problem && <Problem problem={problem} reasons={receiveReasons} />}
      <div className="portal-moves">
        <Button size="large" disabled={index === 0} onClick={() => move(-1)}>
          {words.back}
        </Button>
        <Button size="large" type="primary" htmlType="submit" loading={pending}>
          {step === 'check' ? words.send : words.next}
        </Button>
      </div>
    </form>
  )
}

function useSending() {
  const keys = useRef(commandKeys(() => crypto.randomUUID()))
  const [receipt, setReceipt] = useState<PublicReceipt>()
  const [problem, setProblem] = useState<Error>()
  const [pending, setPending] = useState(false)
  const send = async (report: Report) => {
    const body = reportBody(report)
    setPending(true)
    setProblem(undefined)
    await post('/api/public/demands', body, PublicReceipt, keys.current.keyFor(body)).then(setReceipt, setProblem)
    setPending(false)
  }
  const again = () => {
    keys.current.done()
    setReceipt(undefined)
  }
  return { send, receipt, problem, pending, again }
}

function Receipt({ receipt, restart }: { readonly receipt: PublicReceipt; readonly restart: () => void }) {
  const words = useWords(reportTexts)
  return (
    <section className="portal panel" role="status">
      <PageHead title={words.done} />
      <p>{words.keep}</p>
      <dl className="portal-check">
        <dt>{words.number}</dt>
        <dd className="portal-code figures">{receipt.number}</dd>
        <dt>{words.code}</dt>
        <dd className="portal-code figures">{receipt.code}</dd>
      </dl>
      <div className="row">
        <Link to={`/portal/progress?number=${receipt.number}`}>{words.progress}</Link>
        <Button type="link" onClick={restart}>
          {words.another}
        </Button>
      </div>
    </section>
  )
}
