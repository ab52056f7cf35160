import { useWords } from '../words.ts'
import { listWords } from './list-words.ts'
import type { More } from './parts.ts'

/** How many rows are shown, and whether there are more. */
export function RowCount({ count, more }: { readonly count: number; readonly more: More }) {
  const words = useWords(listWords)
  if (count === 0) return null
  return <span className="figures">{more.isThere ? words.loaded(count) : words.all(count)}</span>
}
