import { useMemo } from 'react'
import { useActor } from './use-session.ts'

/** What a form held when it was left: read once, kept at every change, dropped when it was sent. */
export type KeptDraft<Values extends object> = {
  readonly values: Partial<Values>
  readonly keep: (values: Values) => void
  readonly drop: () => void
}

/** The draft of that name of whoever is signed in, in this browser; what is not readable counts as none. */
export function useKeptDraft<Values extends object>(
  name: string,
  read: (stored: unknown) => Partial<Values>,
): KeptDraft<Values> {
  const { person } = useActor()
  return useMemo(() => {
    const key = `jiesu-draft:${person}:${name}`
    return {
      values: read(storedAt(key)),
      keep: (values) => localStorage.setItem(key, JSON.stringify(values)),
      drop: () => localStorage.removeItem(key),
    }
  }, [person, name, read])
}

function storedAt(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null')
  } catch {
    return null
  }
}
