import './answer-check.css'
import { Checkbox, Form } from 'antd'
import { findingWords } from '#desk/finding-words.ts'
import { useCity } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage } from '#desk/words.ts'
import type { AnswerFinding } from '#foundations/rulebook/answer-rules-api.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { LatestAnswers } from '../answer-api.ts'
import { checkAnswer } from '../check-answer.ts'

type Effect = Rulebook['handle']['answer']['effects'][AnswerFinding]

const shapes: Readonly<Record<Effect, string>> = { refuses: '▲', asks: '◆', notes: '○' }
const advice = {
  refuses: { zh: '不能发出，请修改', en: 'It does not go out like this' },
  asks: { zh: '请修改，或者勾选确认', en: 'Change it, or send it knowingly' },
  notes: { zh: '将记录在案', en: 'This is recorded' },
} as const

/**
 * What is found in the public answer while it is written, by the rule that reads it before it goes out; `within` names the part of
 * the form that holds the result, where it is not the whole. [HANDLE-14]
 */
export function AnswerCheck({ within = [] }: { readonly within?: readonly string[] }) {
  const { say } = useLanguage()
  const city = useCity()
  const latest = useRead('/api/inbox/latest-answers', LatestAnswers)
  const answer: string = Form.useWatch([...within, 'publicAnswer']) ?? ''
  if (city === undefined || answer.trim() === '') return null
  const { effects } = city.rulebook.handle.answer
  const findings = checkAnswer(answer, { latest: latest.data?.rows ?? [] }, city)
  const asking = findings.filter((finding) => effects[finding] === 'asks')
  return (
    <div aria-live="polite">
      {findings.map((finding) => (
        <Found key={finding} finding={finding} effect={effects[finding]} />
      ))}
      {asking.length > 0 && (
        <Form.Item name={[...within, 'accepts']} label={say({ zh: '确认照此发出', en: 'Send it knowingly' })}>
          <Checkbox.Group options={asking.map((value) => ({ value, label: say(findingWords[value]) }))} />
        </Form.Item>
      )}
    </div>
  )
}

function Found({ finding, effect }: { readonly finding: AnswerFinding; readonly effect: Effect }) {
  const { say } = useLanguage()
  return (
    <p className={`answer-finding answer-${effect}`}>
      <span aria-hidden="true">{shapes[effect]}</span> {say(findingWords[finding])}
      <span className="quiet"> · {say(advice[effect])}</span>
    </p>
  )
}
