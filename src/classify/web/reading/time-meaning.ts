import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { TimeMeant } from '../../reading-api.ts'

const every = {
  day: { zh: '每天', en: 'every day' },
  week: { zh: '每周', en: 'every week' },
  month: { zh: '每月', en: 'every month' },
  year: { zh: '每年', en: 'every year' },
} as const

/** What a time means, as `2026-11-22 15:00`, a span of two, times of a day that is not said, or a repetition. */
export function useTimeWords(): (meant: TimeMeant) => string {
  const { say } = useLanguage()
  return (meant) => {
    if ('at' in meant) return clockOf(meant.at)
    if ('from' in meant) return `${clockOf(meant.from)} – ${clockOf(meant.to)}`
    if (!('every' in meant)) return say(hoursOf(meant.hours))
    const { hours, weekday } = meant
    const day = weekday === undefined ? '' : say({ zh: '一二三四五六日'.charAt(weekday - 1), en: ` (day ${weekday})` })
    return `${say(every[meant.every])}${day}${hours === undefined ? '' : ` ${say(hoursOf(hours))}`}`
  }
}

function hoursOf({ from, to }: { readonly from: string; readonly to?: string }): Words {
  if (to === undefined) return { zh: from, en: from }
  const until = untilOf(to)
  return { zh: `${from}–${until.zh}`, en: `${from}–${until.en}` }
}

/** Behind midnight lies the next day: `26:00` is 02:00 of it. */
function untilOf(clock: string): Words {
  const [hour = 0] = clock.split(':').map(Number)
  if (hour < 24) return { zh: clock, en: clock }
  const next = `${String(hour - 24).padStart(2, '0')}${clock.slice(2)}`
  return { zh: `次日 ${next}`, en: `${next} next day` }
}

function clockOf(instant: string): string {
  return instant.slice(0, 16).replace('T', ' ')
}
