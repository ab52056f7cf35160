import { Button } from 'antd'
import { KeyHint } from '#desk/key-hint.tsx'
import { useWords } from '#desk/words.ts'
import { deskTexts } from './desk-words.ts'
import { useDeskKeys } from './use-desk-keys.ts'

type Parts = { readonly isPaused: boolean; readonly pause: (isPaused: boolean) => void }

/** A break: who is before the caller stays there, nobody follows until they go on. S does the same. */
export function CallPause({ isPaused, pause }: Parts) {
  const words = useWords(deskTexts)
  const turn = () => pause(!isPaused)
  useDeskKeys({ s: turn })
  return (
    <Button aria-pressed={isPaused} type={isPaused ? 'primary' : 'default'} onClick={turn}>
      {isPaused ? words.goOn : words.pause} <KeyHint keys={['key:S']} />
    </Button>
  )
}
