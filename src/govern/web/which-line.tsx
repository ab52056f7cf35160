import { Button, Form, Select } from 'antd'
import { useState } from 'react'
import { post } from '#desk/api-client.ts'
import { requesterWords } from '#desk/demand-words.ts'
import { CategoryPicker, KindPicker, PlacePicker } from '#desk/pickers.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import { type RequesterKind, requesterKinds } from '#foundations/rulebook/demand.ts'
import { LineDecision } from '../api.ts'
import { useCategoryWords, useLeadWords } from './use-lead-words.ts'
import { useSend } from './use-send.ts'
import { gapWords, governWords } from './words.ts'

type Matter = {
  readonly category: CategoryCode
  readonly place: string
  readonly kind: string
  readonly requester: RequesterKind
}

/** Asks the catalogue about a matter without dispatching anything: the line that decides, and those that lose to it. */
export function WhichLine() {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const city = useCity()
  const { send, problem, pending } = useSend()
  const [answer, setAnswer] = useState<LineDecision>()
  const ask = async (matter: Matter) => {
    const level = city?.categories.get(matter.category)?.level
    setAnswer(await send(() => post('/api/dispatch-previews', { ...matter, level }, LineDecision)))
  }
  return (
    <section className="panel">
      <h2>{say({ zh: '哪一条说了算？', en: 'Which line decides?' })}</h2>
      <Form<Matter> layout="vertical" initialValues={{ kind: 'complaint', requester: 'citizen' }} onFinish={ask}>
        <Form.Item name="category" label={words.category} rules={[{ required: true }]}>
          <CategoryPicker />
        </Form.Item>
        <Form.Item name="place" label={words.place} rules={[{ required: true }]}>
          <PlacePicker />
        </Form.Item>
        <Form.Item name="kind" label={words.kind} rules={[{ required: true }]}>
          <KindPicker />
        </Form.Item>
        <Form.Item name="requester" label={say({ zh: '诉求人', en: 'Who asks' })}>
          <Select options={requesterKinds.map((value) => ({ value, label: say(requesterWords[value]) }))} />
        </Form.Item>
        <Button type="primary" htmlType="submit" loading={pending}>
          {say({ zh: '试派', en: 'Try' })}
        </Button>
      </Form>
      {problem !== undefined && <Problem problem={problem} />}
      {answer !== undefined && <Decision {...answer} />}
    </section>
  )
}

function Decision({ lines, gap, plan, edition }: LineDecision) {
  const { say, list } = useLanguage()
  const names = useNames()
  const [leadWords, categoryWords] = [useLeadWords(), useCategoryWords()]
  return (
    <div className="stack govern-after" aria-live="polite">
      {plan !== undefined && (
        <p>
          <b>{names.unit(plan.lead)}</b>
          {plan.supports.length > 0 && <span className="quiet"> + {list(plan.supports.map(names.unit))}</span>}
        </p>
      )}
      {gap !== undefined && (
        <p>
          <b>◆ {say(gapWords[gap] ?? { zh: gap, en: gap })}</b>
        </p>
      )}
      <ol className="stack">
        {lines.map(({ id, category, lead, basis }, place) => (
          <li key={id} className={place > 0 ? 'govern-losing' : undefined}>
            <code>{id}</code> {place === 0 && gap === undefined && <b>{say({ zh: '胜出', en: 'decides' })} </b>}
            {categoryWords(category)} → {leadWords(lead)} <span className="quiet">{basis}</span>
          </li>
        ))}
      </ol>
      <p className="quiet">{say({ zh: `目录 ${edition} 版 · DISPATCH-01`, en: `Edition ${edition} · DISPATCH-01` })}</p>
    </div>
  )
}
