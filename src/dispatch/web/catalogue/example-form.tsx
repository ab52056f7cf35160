import { Button, Form, Input, Select } from 'antd'
import { channelWords, requesterWords } from '#desk/demand-words.ts'
import { CategoryPicker, KindPicker, PlacePicker, UnitPicker } from '#desk/pickers.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import { channels, requesterKinds } from '#foundations/rulebook/demand.ts'
import type { DraftAnswer, ExampleRow } from '../../catalogue-api.ts'
import { catalogueWords, draftReasons } from './catalogue-words.ts'
import { nextId } from './next-id.ts'
import { useDraft } from './use-draft.ts'
import { withoutBlanks } from './without-blanks.ts'

/** One more thing the edition must do. */
export function ExampleForm({ draft, done }: { readonly draft: DraftAnswer; readonly done: () => void }) {
  const { say } = useLanguage()
  const words = useWords(catalogueWords)
  const { change, pending, problem } = useDraft(draft)
  const save = (fields: Omit<ExampleRow, 'id'>) =>
    change({ put: 'example', example: { ...withoutBlanks(fields), id: nextId('E', draft.examples) } }, done)
  const required = [{ required: true }]
  return (
    <Form<Omit<ExampleRow, 'id'>>
      name="example"
      layout="vertical"
      initialValues={{ kind: 'complaint' }}
      onFinish={save}
    >
      <div className="catalogue-fields">
        <Form.Item name="says" label={words.says} rules={required}>
          <Input />
        </Form.Item>
        <Form.Item name="kind" label={words.kind} rules={required}>
          <KindPicker />
        </Form.Item>
        <Form.Item name="category" label={words.category} rules={required}>
          <CategoryPicker />
        </Form.Item>
        <Form.Item name="place" label={words.place} rules={required}>
          <PlacePicker />
        </Form.Item>
        <Form.Item name="requester" label={words.requester}>
          <Select
            allowClear
            placeholder={words.any}
            options={requesterKinds.map((value) => ({ value, label: say(requesterWords[value]) }))}
          />
        </Form.Item>
        <Form.Item name="channel" label={say({ zh: '渠道', en: 'Channel' })}>
          <Select
            allowClear
            placeholder={words.any}
            options={channels.map((value) => ({ value, label: say(channelWords[value]) }))}
          />
        </Form.Item>
        <Form.Item name="lead" label={words.reach} rules={required}>
          <UnitPicker />
        </Form.Item>
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
