import { Timeline } from 'antd'
import { At } from '#desk/instant.tsx'
import { useLanguage } from '#desk/words.ts'
import type { LeadStep } from '../lead-api.ts'
import { verdictWords } from './lead-words.ts'

/** What was done about a lead, the first step first. */
export function LeadSteps({ steps }: { readonly steps: readonly LeadStep[] }) {
  const { say } = useLanguage()
  if (steps.length === 0) return null
  return (
    <section className="stack">
      <h2>{say({ zh: '核查经过', en: 'What was done' })}</h2>
      <Timeline items={steps.map((step) => ({ key: step.step, children: <Step step={step} /> }))} />
    </section>
  )
}

function Step({ step }: { readonly step: LeadStep }) {
  const { say } = useLanguage()
  return (
    <>
      <p>
        <At moment={step.at} /> <b>{step.by}</b> {say(wordsOf(step))}
      </p>
      {(step.note ?? step.why) !== undefined && <p className="leads-note">{step.note ?? step.why}</p>}
    </>
  )
}

function wordsOf({ type, to = '', verdict }: LeadStep) {
  if (type === 'LeadAssigned') return { zh: `交由 ${to} 核查`, en: `gave it to ${to}` }
  if (type === 'LeadNoted' || verdict === undefined) return { zh: '记录', en: 'noted' }
  return { zh: `结论：${verdictWords[verdict].zh}`, en: `concluded: ${verdictWords[verdict].en}` }
}
