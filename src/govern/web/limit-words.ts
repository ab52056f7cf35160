import type { Rulebook, Words } from '#foundations/rulebook/api.ts'

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
