import type { Limit } from '#foundations/calendar/limit.ts'
import type { Words } from '#foundations/rulebook/api.ts'

const units: Readonly<Record<Limit['unit'], Words>> = {
  minutes: { zh: '分钟', en: 'min' },
  hours: { zh: '小时', en: 'h' },
  'working-hours': { zh: '工作小时', en: 'working h' },
  days: { zh: '天', en: 'day' },
  'working-days': { zh: '工作日', en: 'working day' },
}

/** An amount of time as people say it: 30 分钟, 1 工作日. */
export function limitWords({ amount, unit }: Limit): Words {
  const plural = units[unit].en.endsWith('day') && amount !== 1 ? 's' : ''
  return { zh: `${amount} ${units[unit].zh}`, en: `${amount} ${units[unit].en}${plural}` }
}
