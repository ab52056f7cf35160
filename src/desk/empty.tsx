import type { ReactNode } from 'react'
import type { Words } from '#foundations/rulebook/api.ts'
import { Notice } from './notice.tsx'
import { useLanguage } from './words.ts'

/** Nothing here yet: what will appear here, and how to make it appear. */
export function Empty({ words, action }: { readonly words: Words; readonly action?: ReactNode }) {
  const { say } = useLanguage()
  return <Notice tone="empty" title={say(words)} action={action} />
}
