import { AutoComplete, Button, Form, Input, Select } from 'antd'
import { requesterWords } from '#desk/demand-words.ts'
import { KindPicker, LevelPicker, PlacePicker } from '#desk/pickers.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { requesterKinds } from '#foundations/rulebook/demand.ts'
import type { DraftAnswer, LineRow } from '../../catalogue-api.ts'
import { catalogueWords, draftReasons } from './catalogue-words.ts'
import { useCategoryOptions, useLeadOptions } from './line-options.ts'
import { useDraft } from './use-draft.ts'
import { withoutBlanks } from './without-blanks.ts'

type Parts = { readonly draft: DraftAnswer; readonly line: Partial<LineRow>; readonly done: () => void }

/** A line of the draft, new or as it stands; what is left open is no condition. */
export function LineForm({ draft, line, done }: Parts) {
  const words = useWords(catalogueWords)
  const { change, pending, problem } = useDraft(draft)
  const save = (fields: Partial<LineRow>) => {
    const filled = { place: '*', kind: '*' as const, ...withoutBlanks(fields) }
    return change({ put: 'line', line: filled as LineRow }, done)
  }
  const { place, kind, ...rest } = line
  const initial = { ...rest, ...(place !== '*' && { place }), ...(kind !== '*' && { kind }) }
  return (
    <Form<Partial<LineRow>> name="line" layout="vertical" initialValues={initial} onFinish={save}>
      <div className="catalogue-fields">
        <Matter />
        <Consequence />
      </div>
      {problem !== undefined && <Problem problem={problem} reasons={draftReasons} />}
      <span className="row">
        <Button type="primary" htmlType="submit" loading={pending}>
          {words.save}
        </Button>
        <Button onClick={done}>{words.cancel}</Button>
      </span>
    </Form>
  )
}

const required = [{ required: true }]

/** What the line is about. */
function Matter() {
  const { say } = useLanguage()
  const words = useWords(catalogueWords)
  const conditions = useCity()?.rulebook.dispatch.conditions ?? []
  const categories = useCategoryOptions()
  return (
    <>
      <Form.Item name="id" label={words.id} rules={required}>
        <Input />
      </Form.Item>
      <Form.Item name="category" label={words.category} rules={required}>
        <AutoComplete
          options={[...categories]}
          showSearch={{ filterOption: (text, option) => `${option?.value} ${option?.label}`.includes(text) }}
        />
      </Form.Item>
      <Form.Item name="place" label={words.place}>
        <PlacePicker placeholder={words.any} />
      </Form.Item>
      <Form.Item name="kind" label={words.kind}>
        <KindPicker placeholder={words.any} />
      </Form.Item>
      <Form.Item name="requester" label={words.requester}>
        <Select
          allowClear
          placeholder={words.any}
          options={requesterKinds.map((value) => ({ value, label: say(requesterWords[value]) }))}
        />
      </Form.Item>
      <Form.Item name="condition" label={words.condition}>
        <Select
          allowClear
          placeholder={words.any}
          options={conditions.map(({ code, words: called }) => ({ value: code, label: say(called) }))}
        />
      </Form.Item>
    </>
  )
}

/** Who acts on it, how fast, and on what basis. */
function Consequence() {
  const words = useWords(catalogueWords)
  const leads = [...useLeadOptions()]
  const signLimits = useCity()?.rulebook.signLimits ?? []
  return (
    <>
      <Form.Item name="lead" label={words.lead} rules={required}>
        <Select showSearch={{ optionFilterProp: 'label' }} options={leads} />
      </Form.Item>
      <Form.Item name="supports" label={words.supports}>
        <Select mode="multiple" showSearch={{ optionFilterProp: 'label' }} options={leads} />
      </Form.Item>
      <Form.Item name="level" label={words.level}>
        <LevelPicker />
      </Form.Item>
      <Form.Item name="signLimit" label={words.signLimit}>
        <Select allowClear options={signLimits.map(({ code }) => ({ value: code, label: code }))} />
      </Form.Item>
      <Form.Item name="basis" label={words.basis} rules={required}>
        <Input />
      </Form.Item>
    </>
  )
}
