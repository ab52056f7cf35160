import { Tooltip } from 'antd'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { useNow } from './clock.ts'
import { exactWords, momentGiven, momentWords } from './time-words.ts'
import { useLanguage } from './words.ts'

/** A moment as people say it; to the second on hover. */
export function At({ moment }: { readonly moment: string | Moment }) {
  const { language } = useLanguage()
  const now = useNow()
  const at = momentGiven(moment)
  return (
    <Tooltip title={exactWords(at, language)}>
      <time dateTime={instantOf(at)} data-exact={exactWords(at, language)}>
        {momentWords(at, now, language)}
      </time>
    </Tooltip>
  )
}
