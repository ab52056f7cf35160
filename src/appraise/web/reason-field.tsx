import { Input } from 'antd'
import type { TextAreaRef } from 'antd/es/input/TextArea'
import { type KeyboardEvent, useEffect, useId, useRef } from 'react'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { deskTexts } from './desk-words.ts'

type Parts = { readonly value: string; readonly onChange: (why: string) => void; readonly save: () => void }

/** Why an answer is negative, asked in the edition's neutral words. It takes the keyboard as soon as it is asked for; Enter records, Shift+Enter starts a line. */
export function ReasonField({ value, onChange, save }: Parts) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  const askWhy = useCity()?.rulebook.appraise.campaign.askWhy
  const id = useId()
  const field = useRef<TextAreaRef>(null)
  useEffect(() => field.current?.focus(), [])
  const saveByEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    event.preventDefault()
    save()
  }
  return (
    <div className="stack">
      <label htmlFor={id}>{askWhy === undefined ? words.why : say(askWhy)}</label>
      <Input.TextArea
        id={id}
        ref={field}
        value={value}
        maxLength={500}
        placeholder={words.whyHint}
        autoSize={{ minRows: 2 }}
        onChange={({ target }) => onChange(target.value)}
        onKeyDown={saveByEnter}
      />
    </div>
  )
}
