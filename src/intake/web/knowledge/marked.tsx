import type { ReactNode } from 'react'

type Parts = { readonly text: string; readonly marks: readonly (readonly [number, number])[] }

/** A text with what was asked marked in it. */
export function Marked({ text, marks }: Parts) {
  const parts: ReactNode[] = []
  let end = 0
  for (const [from, to] of marks) {
    parts.push(text.slice(end, from), <mark key={from}>{text.slice(from, to)}</mark>)
    end = to
  }
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  )
}
