import { Button, Checkbox, Form, InputNumber, Segmented, Select } from 'antd'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { tables } from '../api.ts'
import { isWhole, ownDraft, type WhatIfForm } from './what-if-draft.ts'
import { whatIfTexts } from './what-if-words.ts'

type Parts = {
  readonly periods: readonly string[]
  readonly pending: boolean
  readonly run: (form: WhatIfForm) => void
}

/** The rules to try; what is left empty stays as it was then. */
export function WhatIfFields({ periods, pending, run }: Parts) {
  const words = useWords(whatIfTexts)
  const [form] = Form.useForm<WhatIfForm>()
  const all = Form.useWatch([], form)
  const isSendable = all === undefined || isWhole(all)
  return (
    <Form<WhatIfForm>
      form={form}
      className="panel what-if-form"
      layout="vertical"
      onFinish={run}
      initialValues={useStart(periods[0])}
    >
      <Form.Item name="table" label={words.unit}>
        <Segmented options={tables.map((table) => ({ value: table, label: words[table] }))} />
      </Form.Item>
      <Form.Item name="period" label={words.period}>
        <Select options={periods.map((period) => ({ value: period, label: period }))} />
      </Form.Item>
      <ScoringFields isOwn={all?.scoring === ownDraft} />
      <OtherFields />
      <Button type="primary" htmlType="submit" loading={pending} disabled={!isSendable}>
        {words.run}
      </Button>
      {!isSendable && <p role="alert">▲ {words.sum}</p>}
    </Form>
  )
}

/** A draft begins at the official template of today. */
function useStart(period: string | undefined): Partial<WhatIfForm> {
  const scoring = useCity()?.rulebook.appraise.scoring
  const weights = scoring?.method === 'rates' ? scoring.weights : { response: 0.1, resolution: 0.5, satisfaction: 0.4 }
  return {
    table: 'streets',
    ...(period === undefined ? {} : { period }),
    scoring: scoring?.code ?? '',
    response: weights.response * 100,
    resolution: weights.resolution * 100,
    satisfaction: weights.satisfaction * 100,
    partly: (scoring?.partlyWeight ?? 0) * 100,
    basically: (scoring?.basicallyWeight ?? 0) * 100,
  }
}

function ScoringFields({ isOwn }: { readonly isOwn: boolean }) {
  const words = useWords(whatIfTexts)
  const { say } = useLanguage()
  const appraise = useCity()?.rulebook.appraise
  const templates = appraise === undefined ? [] : [appraise.scoring, ...appraise.otherScorings]
  const options = templates.map((template) => ({ value: template.code, label: say(template.words) }))
  return (
    <>
      <Form.Item name="scoring" label={words.scoring}>
        <Select options={[...options, { value: ownDraft, label: words.draft }]} popupMatchSelectWidth={false} />
      </Form.Item>
      {isOwn &&
        (['response', 'resolution', 'satisfaction', 'partly', 'basically'] as const).map((name) => (
          <Form.Item key={name} name={name} label={words[name]}>
            <InputNumber min={0} max={100} step={1} suffix="%" />
          </Form.Item>
        ))}
    </>
  )
}

function OtherFields() {
  const words = useWords(whatIfTexts)
  const { say } = useLanguage()
  const ways = useCity()?.rulebook.appraise.grouping.ways ?? []
  return (
    <>
      <Form.Item name="answerers" label={`${words.answerers}（${words.asThen}）`}>
        <Checkbox.Group options={(['requester', 'other'] as const).map((value) => ({ value, label: words[value] }))} />
      </Form.Item>
      <Form.Item name="firstDay" label={words.firstDay}>
        <InputNumber min={1} max={28} precision={0} placeholder={words.asThen} />
      </Form.Item>
      <Form.Item name="way" label={words.way}>
        <Select
          allowClear
          placeholder={words.allTogether}
          popupMatchSelectWidth={false}
          options={ways.map(({ code, words: title }) => ({ value: code, label: say(title) }))}
        />
      </Form.Item>
    </>
  )
}
