import { afterKey, type Given, withoutLast } from './answers.ts'
import { useDeskKeys } from './use-desk-keys.ts'

type Keys = {
  readonly setGiven: (change: (before: Given) => Given) => void
  readonly save: () => Promise<void>
  /** All three questions are answered and no reason is asked for. */
  readonly isReady: boolean
  /** Marks that somebody else answers, or takes the mark back. */
  readonly markOther: () => void
}

/** 1-3 answer the question that is asked next, Backspace takes the last answer back, O marks another answerer, Enter records. */
export function useAnswerKeys({ setGiven, save, isReady, markOther }: Keys): void {
  const answer = (key: number) => () => setGiven((before) => afterKey(before, key))
  useDeskKeys({
    1: answer(1),
    2: answer(2),
    3: answer(3),
    o: markOther,
    backspace: () => setGiven(withoutLast),
    enter: isReady ? () => void save() : undefined,
  })
}
