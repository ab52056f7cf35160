import { useEffect } from 'react'
import { isTyping } from './is-typing.ts'

/** What single keys do at the desk while nothing is typed; names in small letters: `j`, `enter`, `backspace`. */
export function useDeskKeys(keys: Readonly<Record<string, (() => void) | undefined>>): void {
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const name = event.key.toLowerCase()
      const act = !isTyping(event) && Object.hasOwn(keys, name) ? keys[name] : undefined
      if (act === undefined) return
      // Else the key that asks for a reason would be the first character of it.
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [keys])
}
