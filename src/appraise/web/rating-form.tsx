import { Button, Input } from 'antd'
import { type FormEvent, useId, useRef, useState } from 'react'
import { post } from '#desk/api-client.ts'
import { commandKeys } from '#desk/command-keys.ts'
import { Problem } from '#desk/refusal.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { answerers, choices, questions } from '../questions.ts'
import { type RatingBody, RatingTaken } from '../rating-api.ts'
import { complete, type Given } from './answers.ts'
import { deskTexts } from './desk-words.ts'
import { answerLabels } from './question-keys.tsx'
import { RatingChoice } from './rating-choice.tsx'
import { ratingTexts } from './rating-words.ts'
import { rateReasons } from './words.ts'

type Parts = { readonly token: string; readonly askWhy: Words; readonly done: (taken: RatingTaken) => void }

/** The three questions in the order and with the answers of every channel; why is asked alike after every answer. [APPRAISE-08] */
export function RatingForm({ token, askWhy, done }: Parts) {
  const words = useWords(ratingTexts)
  const asked = useWords(deskTexts)
  const [given, setGiven] = useState<Given>({})
  const [answeredBy, setAnsweredBy] = useState<RatingBody['answeredBy']>()
  const [why, setWhy] = useState('')
  const [isTold, tell] = useState(false)
  const { send, pending, problem } = useSending(done)
  const answers = complete(given)
  const isComplete = answers !== undefined && answeredBy !== undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (answers === undefined || answeredBy === undefined) return tell(true)
    return void send({ token, ...answers, answeredBy, ...(why.trim() === '' ? {} : { why }) })
  }
  return (
    <form className="rating-form" noValidate onSubmit={submit}>
      {questions.map((question) => (
        <RatingChoice
          key={question}
          title={asked[question]}
          labels={answerLabels[question]}
          chosen={placeOf(given[question], choices[question])}
          choose={(index) => setGiven((before) => ({ ...before, [question]: choices[question][index] }))}
        />
      ))}
      <Why askWhy={askWhy} value={why} change={setWhy} />
      <RatingChoice
        title={words.who}
        labels={answerers.map((who) => ({ zh: ratingTexts.zh[who], en: ratingTexts.en[who] }))}
        chosen={placeOf(answeredBy, answerers)}
        choose={(index) => setAnsweredBy(answerers[index])}
      />
      <p className="quiet">{words.privacy}</p>
      {isTold && !isComplete && <p role="alert">▲ {words.missing}</p>}
      {problem && <Problem problem={problem} reasons={rateReasons} />}
      <Button type="primary" size="large" block htmlType="submit" loading={pending}>
        {words.send}
      </Button>
    </form>
  )
}

/** Where an answer stands among those offered; -1 while there is none. */
function placeOf(answer: unknown, offered: readonly unknown[]): number {
  return offered.indexOf(answer)
}

type WhyParts = { readonly askWhy: Words; readonly value: string; readonly change: (why: string) => void }

function Why({ askWhy, value, change }: WhyParts) {
  const words = useWords(ratingTexts)
  const { say } = useLanguage()
  const id = useId()
  return (
    <div className="rating-why">
      <label htmlFor={id}>
        {say(askWhy)}
        <span className="quiet">{words.whyOptional}</span>
      </label>
      <Input.TextArea
        id={id}
        value={value}
        maxLength={500}
        autoSize={{ minRows: 2 }}
        onChange={({ target }) => change(target.value)}
      />
    </div>
  )
}

function useSending(done: (taken: RatingTaken) => void) {
  const keys = useRef(commandKeys(() => crypto.randomUUID()))
  const [problem, setProblem] = useState<Error>()
  const [pending, setPending] = useState(false)
  const send = async (body: RatingBody) => {
    setPending(true)
    setProblem(undefined)
    await post('/api/public/ratings', body, RatingTaken, keys.current.keyFor(body)).then(done, setProblem)
    setPending(false)
  }
  return { send, pending, problem }
}
