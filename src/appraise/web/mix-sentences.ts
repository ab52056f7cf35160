import { channelWords, kindWords, requesterWords, wordsFor } from '#desk/demand-words.ts'
import type { Names } from '#desk/names.ts'
import { standingInFunnel } from '#foundations/fairness/funnel.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { FairUnit, MixReason } from '../fairness-api.ts'

/** To whom it is told: those of the unit itself, or others. */
type Told = { readonly names: Pick<Names, 'level'>; readonly own: boolean }

/** Points below which a sentence is left out. */
const least = 0.05

/** How a unit's adjusted score came about, step by step, in numbers its head can check; `units` were ranked in all. [APPRAISE-15] */
export function mixSentences(row: FairUnit, units: number, told: Told): readonly Words[] {
  const pull = shownPull(row)
  return [
    {
      zh: `正式得分 ${row.score.toFixed(1)}，来自 ${row.answers} 件有效回访。同样的诉求，平均水平的单位得 ${row.expected.toFixed(1)}。`,
      en: `Official score ${row.score.toFixed(1)}, from ${row.answers} valid answers. Average work gets ${row.expected.toFixed(1)} with the same demands.`,
    },
    mixSentence(row, told.own),
    ...row.reasons.map((reason) => reasonSentence(reason, told)),
    ...(Math.abs(pull) < least ? [] : [pullSentence(row)]),
    {
      zh: `${sum(row)}。调整后第 ${row.rank} 名，共 ${units} 个单位；有 95 % 的把握在第 ${row.ranks.low} 至 ${row.ranks.high} 名之间。`,
      en: `${sum(row)}. Adjusted rank ${row.rank} of ${units}; with 95 % confidence between ${row.ranks.low} and ${row.ranks.high}.`,
    },
    standingSentence(row),
  ]
}

/** What drawing to the average adds, as it is shown: what the rounded figures leave, so that they add up to a decimal. */
export function shownPull({ score, mix, adjusted }: Pick<FairUnit, 'score' | 'mix' | 'adjusted'>): number {
  return (tenths(adjusted) - tenths(score) - tenths(mix)) / 10
}

const tenths = (points: number) => Math.round(points * 10)

/** Whether and by how much a unit's demands are harder than the city's; told to its own people, or to others. */
export function mixSentence({ mix }: Pick<FairUnit, 'mix'>, own: boolean): Words {
  const whose = own ? { zh: '您的', en: 'Your' } : { zh: '该单位的', en: 'Its' }
  if (Math.abs(mix) < least)
    return { zh: `${whose.zh}诉求和全市一样难。`, en: `${whose.en} mix is as hard as the city’s.` }
  const than = mix > 0 ? { zh: '难', en: 'harder' } : { zh: '容易', en: 'easier' }
  return {
    zh: `${whose.zh}诉求比全市${than.zh}：同样的工作，换成全市的诉求，${signed(mix)} 分。`,
    en: `${whose.en} mix is ${than.en}: ${signed(mix)} points for the same work with the demands of the city.`,
  }
}

function reasonSentence(reason: MixReason, { names }: Told): Words {
  const [own, city] = [percent(reason.own), percent(reason.city)]
  const [score, points] = [reason.score.toFixed(1), signed(reason.points)]
  const level = levelWords(reason, names)
  return {
    zh: `“${level.zh}”占其中 ${own}，全市占 ${city}；这类诉求平均得 ${score} 分，仅此一项使预期 ${points} 分。`,
    en: `“${level.en}” is ${own} of them and ${city} of the city’s; such demands get ${score} on average, which alone makes ${points} points of what is expected.`,
  }
}

/** What a level of a factor is called. */
export function levelWords({ factor, level }: Pick<MixReason, 'factor' | 'level'>, names: Told['names']): Words {
  if (level === '') return { zh: '未注明', en: 'not said' }
  if (factor === 'level') return names.level(level)
  if (factor === 'kind') return wordsFor(kindWords, level)
  if (factor === 'channel') return wordsFor(channelWords, level)
  if (factor === 'requester') return wordsFor(requesterWords, level)
  return { zh: level, en: level }
}

function pullSentence(row: FairUnit): Words {
  const [pull, { answers }] = [shownPull(row), row]
  return {
    zh: `${answers} 件回访还不够多，其中的偶然向平均水平收缩，${signed(pull)} 分。`,
    en: `${answers} answers leave some chance, which is drawn to the average: ${signed(pull)} points.`,
  }
}

function sum(row: FairUnit): string {
  const [pull, { score, mix, adjusted, interval }] = [shownPull(row), row]
  const between = `95 %: ${interval.low.toFixed(1)}–${interval.high.toFixed(1)}`
  return `${score.toFixed(1)} ${plus(mix)} ${plus(pull)} = ${adjusted.toFixed(1)} (${between})`
}

function standingSentence({ score, expected, deviation }: FairUnit): Words {
  const away = signed(score - expected)
  const chance = (1.96 * deviation).toFixed(1)
  return standingInFunnel(score - expected, deviation) === 'inside'
    ? {
        zh: `与预期相差 ${away} 分，在偶然范围 ±${chance} 分以内。`,
        en: `${away} points from what was to be expected, within the ±${chance} that chance alone makes.`,
      }
    : {
        zh: `与预期相差 ${away} 分，超出偶然范围 ±${chance} 分。`,
        en: `${away} points from what was to be expected, beyond the ±${chance} that chance alone makes.`,
      }
}

/** Points with their sign: +3.1, −0.4. */
export function signed(points: number): string {
  return `${points < 0 ? '−' : '+'}${Math.abs(points).toFixed(1)}`
}

function plus(points: number): string {
  return `${points < 0 ? '−' : '+'} ${Math.abs(points).toFixed(1)}`
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`
}
