import { Button, Checkbox } from 'antd'
import { useState } from 'react'
import { KeyHint } from '#desk/key-hint.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useGive } from '#desk/use-give.ts'
import { useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { questions } from '../questions.ts'
import { complete, type Given, needsReason, withoutLast } from './answers.ts'
import { deskTexts } from './desk-words.ts'
import { Missed } from './missed.tsx'
import { QuestionKeys } from './question-keys.tsx'
import { ReasonField } from './reason-field.tsx'
import { useAnswerKeys } from './use-answer-keys.ts'
import { recordReasons } from './words.ts'

/** The three questions as large keys; the reason comes after them, where one is needed. */
export function Questions({ ticket, next }: { readonly ticket: TicketId; readonly next: () => void }) {
  const words = useWords(deskTexts)
  const [given, setGiven] = useState<Given>({})
  const [why, setWhy] = useState('')
  const [byOther, setByOther] = useState(false)
  const { give, pending, problem } = useGive(ticket, 'call-backs')
  const answers = complete(given)
  const save = async () => {
    if (answers === undefined || pending) return
    const answeredBy = byOther ? 'other' : 'requester'
    await give({ ...answers, channel: 'person', answeredBy, ...(why.trim() === '' ? {} : { why }) })
  }
  const isReady = answers !== undefined && !needsReason(given)
  useAnswerKeys({ setGiven, save, isReady, markOther: () => setByOther((before) => !before) })
  return (
    <section className="call-questions stack">
      {questions.map((question) => (
        <QuestionKeys
          key={question}
          question={question}
          given={given}
          choose={(choice) => setGiven((before) => ({ ...before, [question]: choice }))}
        />
      ))}
      {needsReason(given) && <ReasonField value={why} onChange={setWhy} save={() => void save()} />}
      <Checkbox checked={byOther} onChange={({ target }) => setByOther(target.checked)}>
        {words.otherAnswered} <KeyHint keys={['key:O']} />
      </Checkbox>
      {problem && <Problem problem={problem} reasons={recordReasons} />}
      <div className="row">
        <Button
          type="primary"
          size="large"
          disabled={answers === undefined}
          loading={pending}
          onClick={() => void save()}
        >
          {words.save} <KeyHint keys={['enter']} />
        </Button>
        <Button size="large" onClick={() => setGiven(withoutLast)}>
          {words.back} <KeyHint keys={['back']} />
        </Button>
        <Missed ticket={ticket} next={next} />
      </div>
    </section>
  )
}
