import { useEffect } from 'react'
import type { MatterField } from './matter.ts'

/** With Alt, the key that leads to each choice. */
export const matterKeys: Readonly<Record<MatterField, string>> = {
  kind: 'KeyK',
  category: 'KeyC',
  place: 'KeyP',
  level: 'KeyL',
}

/** The id of the element in which a choice is made. */
export function idOf(field: MatterField): string {
  return `matter-${field}`
}

/** Alt+K, C, P, L lead to the choices; Alt+1 to 9 choose among the places asked about. */
export function useMatterKeys(asked: readonly string[], choosePlace: (place: string) => void): void {
  useEffect(() => {
    const actionOf = (code: string) => {
      const place = asked[digitOf(code) - 1]
      if (place !== undefined) return () => choosePlace(place)
      const field = fieldOf(code)
      return field && (() => document.getElementById(idOf(field))?.focus())
    }
    const press = (event: KeyboardEvent) => {
      const act = event.altKey ? actionOf(event.code) : undefined
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [asked, choosePlace])
}

/** The key's place on the board decides, because Alt makes other letters of it on some systems. */
function fieldOf(code: string): MatterField | undefined {
  const found = Object.entries(matterKeys).find(([, key]) => key === code)
  return found?.[0] as MatterField | undefined
}

function digitOf(code: string): number {
  return code.startsWith('Digit') ? Number(code.slice(-1)) : 0
}
