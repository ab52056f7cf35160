import { dateOf, daysBetween, weekdayOf } from '#foundations/calendar/local-time.ts'
import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { Language } from './words.ts'

const minute = 60_000
const weekdays = {
  zh: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
}
const nearDays: Readonly<Record<Language, Readonly<Record<number, string>>>> = {
  zh: { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

/** The moment an answer of the API gives as text, or a fact as it is. Throws on a text that names no instant. */
export function momentGiven(given: string | Moment): Moment {
  return typeof given === 'string' ? momentOf(given) : given
}

/** A moment as people say it beside `now`: 今天 10:12, 11-02 10:12 within the year, with the year outside it. */
export function momentWords(at: Moment, now: Moment, language: Language): string {
  const text = instantOf(at)
  const near = nearDays[language][daysBetween(dateOf(now), dateOf(at))]
  const day = near ?? (dateOf(at).slice(0, 4) === dateOf(now).slice(0, 4) ? text.slice(5, 10) : text.slice(0, 10))
  return `${day} ${text.slice(11, 16)}`
}

/** A moment to the second, with its weekday, by the city's clock: 2026-11-23 周一 10:12:00. */
export function exactWords(at: Moment, language: Language): string {
  const text = instantOf(at)
  return `${text.slice(0, 10)} ${weekdays[language][weekdayOf(dateOf(at)) - 1]} ${text.slice(11, 19)}`
}

/** The same in either language. */
export function exactlyAt(at: Moment): Words {
  return { zh: exactWords(at, 'zh'), en: exactWords(at, 'en') }
}

/** A span of milliseconds in its two greatest parts, cut to whole minutes: 2 天 3 小时, 3 小时 12 分, 12 分. */
export function spanWords(span: number, language: Language): string {
  const minutes = Math.floor(span / minute)
  const parts = partsOf(minutes)
  if (parts.length === 0) return language === 'zh' ? '不足 1 分' : 'under 1 min'
  const names = unitNames[language]
  return parts.map(([amount, unit]) => `${amount} ${names[unit]}`).join(' ')
}

const unitNames = {
  zh: { day: '天', hour: '小时', minute: '分' },
  en: { day: 'd', hour: 'h', minute: 'min' },
}

function partsOf(minutes: number) {
  const days = Math.floor(minutes / 1440)
  const hours = Math.floor((minutes % 1440) / 60)
  const all = [
    [days, 'day'],
    [hours, 'hour'],
    [days > 0 ? 0 : minutes % 60, 'minute'],
  ] as const
  return all.filter(([amount]) => amount > 0)
}
