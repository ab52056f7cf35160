import { useLanguage, useWords } from '../words.ts'
import { listWords } from './list-words.ts'
import type { SpanField } from './parts.ts'
import { dayOfBound, spanBound } from './span-bound.ts'

type Parts = {
  readonly field: SpanField
  readonly filters: Readonly<Record<string, string>>
  readonly put: (name: string, value: string | undefined) => void
}

/** A span of days, both included, by the browser's own date fields. */
export function SpanInput({ field: { name, title }, filters, put }: Parts) {
  const words = useWords(listWords)
  const { say } = useLanguage()
  const day = (bound: 'From' | 'To') => {
    const value = filters[`${name}${bound}`]
    return (
      <input
        type="date"
        aria-label={`${say(title)} ${bound === 'To' ? words.to : words.from}`}
        value={value === undefined ? '' : dayOfBound(value, bound === 'To')}
        onChange={({ currentTarget }) => put(`${name}${bound}`, spanBound(currentTarget.value, bound === 'To'))}
      />
    )
  }
  return (
    <span className="filter-span">
      <span className="quiet">{say(title)}</span>
      {day('From')}–{day('To')}
    </span>
  )
}
