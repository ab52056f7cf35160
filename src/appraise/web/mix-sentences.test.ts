import { expect, test } from 'vitest'
import type { FairUnit } from '../fairness-api.ts'
import { levelWords, mixSentence, mixSentences, shownPull } from './mix-sentences.ts'

const compared = { observed: 0.7, expected: 0.65, ratio: 1.08, interval: { low: 1, high: 1.2 } }
const street: FairUnit = {
  unit: 'street-110105001',
  rank: 12,
  ranks: { low: 4, high: 31 },
  answers: 200,
  effective: 200,
  score: 78.2,
  expected: 76.9,
  deviation: 2,
  mix: 3.1,
  pull: -0.4,
  adjusted: 80.9,
  interval: { low: 77.5, high: 84 },
  questions: { response: compared, resolution: compared, satisfaction: compared },
  reasons: [{ factor: 'group', level: '供暖', own: 0.4, city: 0.12, score: 71, points: -2.6 }],
}
const names = { level: (code: string) => ({ zh: `${code}级`, en: code }) }

test('a street head reads what was added and why, in numbers that add up [APPRAISE-15]', () => {
  const zh = mixSentences(street, 343, { names, own: true }).map((words) => words.zh)
  expect(zh).toEqual([
    '正式得分 78.2，来自 200 件有效回访。同样的诉求，平均水平的单位得 76.9。',
    '您的诉求比全市难：同样的工作，换成全市的诉求，+3.1 分。',
    '“供暖”占其中 40 %，全市占 12 %；这类诉求平均得 71.0 分，仅此一项使预期 −2.6 分。',
    '200 件回访还不够多，其中的偶然向平均水平收缩，−0.4 分。',
    '78.2 + 3.1 − 0.4 = 80.9 (95 %: 77.5–84.0)。调整后第 12 名，共 343 个单位；有 95 % 的把握在第 4 至 31 名之间。',
    '与预期相差 +1.3 分，在偶然范围 ±3.9 分以内。',
  ])
})

test('in English as well; an easier mix and an equal one are said to be that', () => {
  expect(mixSentence({ mix: 3.1 }, true).en).toContain('Your mix is harder: +3.1 points')
  expect(mixSentence({ mix: -2 }, false).en).toContain('Its mix is easier: −2.0 points')
  expect(mixSentence({ mix: 0.01 }, true).en).toContain('as hard as')
  expect(mixSentences({ ...street, score: 90 }, 343, { names, own: false }).at(-1)?.en).toContain('beyond')
})

test('levels are called by their names, what is missing is said to be', () => {
  expect(levelWords({ factor: 'level', level: '2h' }, names).zh).toBe('2h级')
  expect(levelWords({ factor: 'requester', level: 'firm' }, names).en).toBe('Firms')
  expect(levelWords({ factor: 'kind', level: '' }, names).zh).toBe('未注明')
  expect(levelWords({ factor: 'channel', level: 'pigeon' }, names).zh).toBe('pigeon')
})

test('what is shown adds up to the decimal that is shown', () => {
  // 70.04 + 1.04 + 1.04 = 72.12: shown as 70.0 + 1.0 = 72.1 there are 1.1 left
  expect(shownPull({ score: 70.04, mix: 1.04, adjusted: 72.12 })).toBeCloseTo(1.1, 12)
})
