import { useSyncExternalStore } from 'react'

export type Preferences = {
  readonly language: 'zh' | 'en'
  readonly size: 'desk' | 'elderly'
  readonly theme: 'light' | 'dark' | 'contrast'
}

const key = 'jiesu-preferences'
const choices: { readonly [Name in keyof Preferences]: readonly Preferences[Name][] } = {
  language: ['zh', 'en'],
  size: ['desk', 'elderly'],
  theme: ['light', 'dark', 'contrast'],
}
const listeners = new Set<() => void>()
let current: Preferences | undefined

/** What the stored text says, each unreadable or unknown choice replaced by the first of its list. */
export function preferencesFrom(text: string | null): Preferences {
  const stored = objectFrom(text)
  const pick = <Name extends keyof Preferences>(name: Name) => {
    const [first] = choices[name]
    return choices[name].find((choice) => choice === stored[name]) ?? (first as Preferences[Name])
  }
  return { language: pick('language'), size: pick('size'), theme: pick('theme') }
}

function objectFrom(text: string | null): Readonly<Record<string, unknown>> {
  try {
    return { ...(JSON.parse(text ?? '{}') as object) }
  } catch {
    return {}
  }
}

function preferences(): Preferences {
  current ??= preferencesFrom(localStorage.getItem(key))
  return current
}

/** Changes how the reader sees the desks; remembered in this browser. */
export function setPreferences(change: Partial<Preferences>): void {
  current = { ...preferences(), ...change }
  localStorage.setItem(key, JSON.stringify(current))
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Language, type size and theme as the reader chose them in this browser. */
export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, preferences)
}
