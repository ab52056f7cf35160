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

function obey(event: KeyboardEvent, { setGiven, save, isReady }: Keys): void {
  const { key } = event
  if (['1', '2', '3'].includes(key)) setGiven((before) => afterKey(before, Number(key)))
  else if (key === 'Backspace') setGiven(withoutLast)
  else if (key === 'Enter' && isReady) {
    event.preventDefault()
    void save()
  }
}
