import { useEffect } from 'react'
import { afterKey, type Given, withoutLast } from './answers.ts'
import { isTyping } from './is-typing.ts'

type Keys = {
  readonly setGiven: (change: (before: Given) => Given) => void
  readonly save: () => Promise<void>
  /** All three questions are answered and no reason is asked for. */
  readonly isReady: boolean
}

/** 1-3 answer the question that is asked next, Backspace takes the last answer back, Enter records. */
export function useAnswerKeys(keys: Keys): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (!isTyping(event)) obey(event, keys)
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [keys])
}

function obey(event: KeyboardEvent, keys: Keys): void {
  const act = actOf(event.key, keys)
  if (act === undefined) return
  // Else the key that asks for a reason would be the first character of it.
  event.preventDefault()
  act()
}

function actOf(key: string, { setGiven, save, isReady }: Keys): (() => void) | undefined {
  if (['1', '2', '3'].includes(key)) return () => setGiven((before) => afterKey(before, Number(key)))
  if (key === 'Backspace') return () => setGiven(withoutLast)
  return key === 'Enter' && isReady ? () => void save() : undefined
}
