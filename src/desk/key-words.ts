const marks = { mod: '⌘', alt: '⌥', shift: '⇧', enter: '↵', back: '⌫' } as const
const names = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift', enter: 'Enter', back: 'Backspace' } as const

/** A key by its job, `mod` being ⌘ on a Mac and Ctrl elsewhere, or the letter on it. */
export type KeyName = keyof typeof marks | `${'key:'}${string}`

/** Keys pressed together as a keyboard names them: ⌘⇧↵ on a Mac, Ctrl+Shift+Enter elsewhere. */
export function hintOf(keys: readonly KeyName[], isMac: boolean): string {
  const called = isMac ? marks : names
  return keys.map((key) => (isJob(key) ? called[key] : key.slice('key:'.length))).join(isMac ? '' : '+')
}

function isJob(key: KeyName): key is keyof typeof marks {
  return key in marks
}
