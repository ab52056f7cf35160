import type { Rulebook, Words } from '#foundations/rulebook/api.ts'

type Limit = { readonly amount: number; readonly unit: 'minutes' | 'hours' | 'working-hours' | 'days' | 'working-days' }

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

/** Minutes after midnight as a clock shows them: 720 reads 12:00. */
export function clockWords(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
}

/** From which past handling units are learnt, and how many of them are offered. */
export function learningWords({ days, most, fewest, offered }: Rulebook['dispatch']['learning']): Words {
  return {
    zh: `近 ${days} 天、至多 ${most} 件；同类满 ${fewest} 件才与目录比对；列出前 ${offered} 个`,
    en: `the last ${days} days, at most ${most} tickets; compared from ${fewest} alike; the first ${offered} offered`,
  }
}
