import { Button, Input } from 'antd'
import { useEffect } from 'react'
import { KeyHint } from '#desk/key-hint.tsx'
import { DispatchPlan } from '#desk/matter/dispatch-plan.tsx'
import { type Matter, wholeMatter } from '#desk/matter/matter.ts'
import { Problem } from '#desk/refusal.tsx'
import { RepeatList } from '#desk/repeats/repeat-list.tsx'
import { useWords } from '#desk/words.ts'
import { deskTexts } from './desk-texts.ts'
import { type Draft, isEmptyDraft } from './draft.ts'
import { type HandedOver, useHandOver } from './use-hand-over.ts'
import { answerReasons, receiveReasons } from './words.ts'

type Parts = {
  readonly draft: Draft
  readonly change: (change: Partial<Draft>) => void
  readonly matter: Matter
  readonly clear: () => void
  readonly handedOver: (done: HandedOver) => void
}

/** What will happen to the demand and why, and the keys that make it happen: ⌘↵ dispatches, ⌘⇧↵ answers at once. */
export function HandOverBar({ draft, change, matter, clear, handedOver }: Parts) {
  const words = useWords(deskTexts)
  const { pending, problem, ...hand } = useHandOver(draft, matter, change)
  const whole = wholeMatter(matter)
  const after = async (step: Promise<HandedOver | undefined>) => {
    const done = await step
    if (done !== undefined) handedOver(done)
  }
  const said = draft.text.trim() !== ''
  const why = { dispatch: whyNotDispatch(said, whole !== undefined), answer: whyNotAnswer(draft, matter) }
  const dispatch = () => whole !== undefined && said && !pending && void after(hand.classify(whole))
  const answer = () => why.answer === undefined && !pending && void after(hand.answer())
  useSheetKeys({ dispatch, answer })
  return (
    <footer className="panel sheet-bar">
      <div className="sheet-plan">
        {draft.ticket && <p className="sheet-half">▲ {words.half(draft.ticket.number)}</p>}
        <DispatchPlan
          matter={matter}
          asked={{ requester: draft.isFirm ? 'firm' : 'citizen', channel: draft.channel }}
        />
        <RepeatList
          asked={{ text: draft.text, phone: draft.phone, category: matter.category, place: matter.place }}
          pending={pending || !said}
          link={(repeat) => void after(hand.link(repeat))}
        />
        <Input
          placeholder={words.answer}
          aria-label={words.answer}
          value={draft.answer}
          onChange={({ target }) => change({ answer: target.value })}
        />
        {problem && <Problem problem={problem} reasons={{ ...answerReasons, ...receiveReasons }} />}
      </div>
      <div className="sheet-keys">
        <Button
          type="primary"
          loading={pending}
          disabled={why.dispatch !== undefined}
          onClick={dispatch}
          title={words[why.dispatch ?? 'dispatch']}
        >
          {words.dispatch} <KeyHint keys={['mod', 'enter']} />
        </Button>
        <Button
          disabled={pending || why.answer !== undefined}
          onClick={answer}
          title={words[why.answer ?? 'answerAtOnce']}
        >
          {words.answerAtOnce} <KeyHint keys={['mod', 'shift', 'enter']} />
        </Button>
        <div className="row">
          <Button type="text" disabled={pending || !said} onClick={() => void after(hand.receiveOnly())}>
            {words.later}
          </Button>
          <Button type="text" disabled={pending || isEmptyDraft(draft)} onClick={clear}>
            {words.fresh}
          </Button>
        </div>
        {why.dispatch && <p className="quiet">{words[why.dispatch]}</p>}
      </div>
    </footer>
  )
}

type WhyNot = 'needsText' | 'needsMatter' | 'needsAnswer' | 'notConsultation'

function whyNotDispatch(said: boolean, isWhole: boolean): WhyNot | undefined {
  if (!said) return 'needsText'
  return isWhole ? undefined : 'needsMatter'
}

function whyNotAnswer({ text, answer }: Draft, { kind }: Matter): WhyNot | undefined {
  if (text.trim() === '') return 'needsText'
  if (kind !== undefined && kind !== 'consultation') return 'notConsultation'
  return answer.trim() === '' ? 'needsAnswer' : undefined
}

function useSheetKeys({ dispatch, answer }: { readonly dispatch: () => void; readonly answer: () => void }): void {
  useEffect(() => {
    const act = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
      event.preventDefault()
      if (event.shiftKey) answer()
      else dispatch()
    }
    window.addEventListener('keydown', act)
    return () => window.removeEventListener('keydown', act)
  })
}
