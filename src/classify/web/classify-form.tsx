import { Button, Checkbox } from 'antd'
import { type KeyboardEvent, useEffect, useState } from 'react'
import { AssistDraft } from '#desk/assist/assist-draft.tsx'
import { CategoryName } from '#desk/category-name.tsx'
import { KeyHint } from '#desk/key-hint.tsx'
import { DispatchPlan } from '#desk/matter/dispatch-plan.tsx'
import { type Matter, type MatterField, matterOf, wholeMatter } from '#desk/matter/matter.ts'
import { MatterPanel } from '#desk/matter/matter-panel.tsx'
import { useSuggestions } from '#desk/matter/use-suggestions.ts'
import { Problem, type Reasons } from '#desk/refusal.tsx'
import type { TicketFormProps } from '#desk/stage-web.ts'
import { useCity } from '#desk/use-city.ts'
import { useGive } from '#desk/use-give.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { CategoryProposalAnswer, DraftAnswer } from '#foundations/assist/api.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Classify, Said } from '../state.ts'

const texts = dictionary(
  { submit: '确定分类', byHand: '权属不清，交派单员决定' },
  { submit: 'Classify', byHand: 'Ownership is unclear: a dispatcher decides' },
)

/** The classification of an open ticket, begun from what it is classified as now. */
export function ClassifyForm({ ticket, state, reasons, done }: TicketFormProps<Classify>) {
  if (!('said' in state)) return null
  const was = state.phase === 'classified' ? state.as : undefined
  const before: Matter =
    was === undefined ? {} : { kind: was.kind, category: was.category, place: was.place, level: was.level }
  return <Deciding {...{ ticket, reasons, done, before }} said={state.said} />
}

type Parts = {
  readonly ticket: TicketId
  readonly said: Said
  readonly before: Matter
  readonly reasons: Reasons
  readonly done: () => void
}

/** Kind, category, place and level with what the words propose; ⌘↵ or Ctrl+↵ decides. */
export function Deciding({ ticket, said, before, reasons, done }: Parts) {
  const words = useWords(texts)
  const [chosen, setChosen] = useState(before)
  const [byHand, setByHand] = useState(false)
  const suggested = useSuggestions(said)
  const matter = matterOf(chosen, suggested, useCity())
  const whole = wholeMatter(matter)
  const { give, pending, problem } = useGive(ticket, 'classifications')
  useEffect(() => document.getElementById('matter-kind')?.focus(), [])
  const choose = (field: MatterField, value: string | undefined) => {
    const { [field]: _, ...others } = chosen
    setChosen(value === undefined ? others : { ...others, [field]: value })
  }
  const decide = async () => {
    if (whole === undefined || pending) return
    if ((await give({ ...whole, directDispatch: !byHand })) !== undefined) done()
  }
  const decideByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    void decide()
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the key works from every field inside.
    <div className="stack" onKeyDown={decideByKey}>
      <MatterPanel chosen={chosen} matter={matter} suggested={suggested} choose={choose} />
      <AssistDraft
        ticket={ticket}
        noun="category-proposals"
        schema={CategoryProposalAnswer}
        ask={{ zh: '机器建议分类', en: 'Have a category proposed' }}
        show={({ category, why }) => (
          <>
            <CategoryName code={category} /> {why}
          </>
        )}
        adopt={({ category }) => choose('category', category)}
      />
      <AssistDraft
        ticket={ticket}
        noun="summaries"
        schema={DraftAnswer}
        ask={{ zh: '概括诉求', en: 'Sum it up' }}
        show={({ text }) => text}
      />
      <DispatchPlan matter={matter} asked={{ ticket }} />
      <Checkbox checked={byHand} onChange={({ target }) => setByHand(target.checked)}>
        {words.byHand}
      </Checkbox>
      {problem && <Problem problem={problem} reasons={reasons} />}
      <Button type="primary" loading={pending} disabled={whole === undefined} onClick={() => void decide()}>
        {words.submit} <KeyHint keys={['mod', 'enter']} />
      </Button>
    </div>
  )
}
