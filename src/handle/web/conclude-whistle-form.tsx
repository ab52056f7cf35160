import { Form, Input, Radio } from 'antd'
import { ActionForm } from '#desk/action-form.tsx'
import { useNow } from '#desk/clock.ts'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity, useNames } from '#desk/use-city.ts'
import { dictionary, useLanguage, useWords } from '#desk/words.ts'
import { type Attendance, attendanceOf, calledIn, type Lane, type Whistling } from '../whistle-state.ts'
import { AnswerCheck } from './answer-check.tsx'
import { ScoreField } from './score-field.tsx'
import { attendanceWords } from './whistle-words.ts'

const texts = dictionary(
  {
    result: '结论',
    words: '评语',
    ticket: '本单',
    continues: '继续办理',
    resolved: '随即办结',
    kind: '办理结果',
    choose: '请选择办理结果',
    work: '办理情况',
    answer: '公开答复',
  },
  {
    result: 'What came of it',
    words: 'Words',
    ticket: 'The ticket',
    continues: 'goes on',
    resolved: 'is resolved with it',
    kind: 'Result',
    choose: 'Choose the result',
    work: 'What was done',
    answer: 'Public answer',
  },
)

/** No score until somebody gives one. */
type Verdict = { readonly unit: string; readonly score?: number; readonly words: string }
type Resolution = { readonly result: string; readonly workDone: string; readonly publicAnswer: string }
type Values = {
  readonly result: string
  readonly verdicts: readonly Verdict[]
  readonly outcome: 'continues' | 'resolved'
  readonly resolution?: Resolution
}

/** What came of it, a verdict about every department, and whether the ticket is resolved with it. */
export function ConcludeWhistleForm({ ticket, state, reasons, done }: TicketFormProps<Whistling>) {
  const words = useWords(texts)
  const now = useNow()
  const whistle = calledIn(state)
  return (
    <ActionForm<Values>
      {...{ ticket, reasons, done }}
      noun="whistle-conclusions"
      submit={{ zh: '作出结论', en: 'Conclude' }}
      initialValues={{ result: '', verdicts: whistle?.lanes.map(verdictFor) ?? [], outcome: 'continues' }}
      toBody={({ outcome, resolution, ...given }) => ({
        ...given,
        ...(outcome === 'resolved' && resolution && { resolution }),
      })}
    >
      <Form.Item name="result" label={words.result}>
        <Input.TextArea autoSize={{ minRows: 2 }} maxLength={2000} />
      </Form.Item>
      {whistle?.lanes.map((lane, index) => (
        <VerdictItems key={lane.unit} unit={lane.unit} index={index} attendance={attendanceOf(whistle, lane, now)} />
      ))}
      <Outcome />
    </ActionForm>
  )
}

/** Who did not come begins with the worst score; whoever came is to be judged. */
function verdictFor({ unit, arrived }: Lane): Verdict {
  return { unit, words: '', ...(arrived === undefined && { score: 1 }) }
}

type VerdictParts = {
  readonly unit: string
  readonly index: number
  readonly attendance: Attendance | undefined
}

function VerdictItems({ unit, index, attendance }: VerdictParts) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const name = useNames().unit(unit)
  return (
    <>
      <Form.Item name={['verdicts', index, 'unit']} hidden>
        <Input />
      </Form.Item>
      <ScoreField
        name={['verdicts', index, 'score']}
        label={attendance ? `${name} · ${say(attendanceWords[attendance])}` : name}
      />
      <Form.Item name={['verdicts', index, 'words']}>
        <Input placeholder={words.words} maxLength={500} />
      </Form.Item>
    </>
  )
}

function Outcome() {
  const words = useWords(texts)
  const { say } = useLanguage()
  const kinds = useCity()?.rulebook.handle.resultKinds ?? []
  const outcome: Values['outcome'] = Form.useWatch('outcome', Form.useFormInstance()) ?? 'continues'
  return (
    <>
      <Form.Item name="outcome" label={words.ticket}>
        <Radio.Group
          aria-label={words.ticket}
          options={[
            { value: 'continues', label: words.continues },
            { value: 'resolved', label: words.resolved },
          ]}
        />
      </Form.Item>
      {outcome === 'resolved' && (
        <>
          <Form.Item
            name={['resolution', 'result']}
            label={words.kind}
            rules={[{ required: true, message: words.choose }]}
          >
            <Radio.Group
              aria-label={words.kind}
              options={kinds.map((kind) => ({ value: kind.code, label: say(kind.words) }))}
            />
          </Form.Item>
          <Form.Item name={['resolution', 'workDone']} label={words.work} initialValue="">
            <Input.TextArea autoSize={{ minRows: 2 }} />
          </Form.Item>
          <Form.Item name={['resolution', 'publicAnswer']} label={words.answer} initialValue="">
            <Input.TextArea autoSize={{ minRows: 2 }} />
          </Form.Item>
          <AnswerCheck within={['resolution']} />
        </>
      )}
    </>
  )
}
