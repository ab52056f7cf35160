import { Input } from 'antd'
import { useWords } from '#desk/words.ts'
import { addDays, isLocalDate } from '#foundations/calendar/local-time.ts'
import { indicatorTexts } from './indicator-words.ts'

type Parts = {
  readonly from: string
  /** Not included. */
  readonly to: string
  readonly change: (span: { readonly from?: string | undefined; readonly to?: string | undefined }) => void
}

/** The first and the last day of a span; people mean the last one too. */
export function SpanFields({ from, to, change }: Parts) {
  const words = useWords(indicatorTexts)
  const last = isLocalDate(to) ? addDays(to, -1) : ''
  return (
    <>
      <Input
        type="date"
        className="indicator-day"
        prefix={words.from}
        aria-label={words.from}
        value={from}
        onChange={({ target: { value } }) => change({ from: isLocalDate(value) ? value : undefined })}
      />
      <Input
        type="date"
        className="indicator-day"
        prefix={words.to}
        aria-label={words.to}
        value={last}
        onChange={({ target: { value } }) => change({ to: isLocalDate(value) ? addDays(value, 1) : undefined })}
      />
    </>
  )
}
