import type { FactReasons, FactSentences } from '#desk/stage-web.ts'
import { exactWords } from '#desk/time-words.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { AskShelfRefused } from '../ask-shelf.ts'
import type { DecideShelfRefused } from '../decide-shelf.ts'
import type { EndShelfRefused } from '../end-shelf.ts'
import type { ShelfEnded, ShelfFact } from '../events.ts'
import type { ReachMilestoneRefused } from '../reach-milestone.ts'
import type { ReviewShelfRefused } from '../review-shelf.ts'
import { deciderWords } from './words.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const notYours = { zh: '本单不由贵单位主办', en: 'Your unit does not lead it' }
const notShelved = { zh: '本单没有挂账', en: 'It does not stand on the shelf' }
const bars = {
  'already-resolved': { zh: '本单已经办结', en: 'The result has been given' },
  'not-contacted': { zh: '请先联系诉求人', en: 'Contact the requester first' },
  'waiting-for-requester': { zh: '正在等待诉求人，请先恢复计时', en: 'It waits for the requester; end that first' },
  'extension-asked': { zh: '延期申请待决定，请先作出决定', en: 'More time was asked for; that is to be decided first' },
}
const summaryTooLong = { zh: '公示摘要过长，请精简', en: 'The public summary is too long; shorten it' }
const notYourLevel = { zh: '须由规定的层级决定', en: 'The level that the rule names decides' }
const planPast = { zh: '计划的期限已过，请重新申请', en: 'The days of the plan are over; it is to be asked anew' }

export const askShelfReasons: WordsOf<AskShelfRefused> = {
  'not-your-ticket': notYours,
  ...bars,
  'already-asked': { zh: '已申请挂账，等待审批', en: 'A plan waits for approval' },
  'already-shelved': { zh: '本单正在挂账', en: 'It stands on the shelf' },
  'already-overdue': { zh: '办结时限已过，挂账须在期满前提出', en: 'Its time is over; the shelf is asked for before' },
  'shelved-too-often': { zh: '挂账次数已用完', en: 'It may not be shelved again' },
  'plan-missing': { zh: '请写明解决计划', en: 'Write the plan' },
  'summary-missing': { zh: '请写明公示摘要', en: 'Write what the public is to read' },
  'basis-missing': { zh: '请写明依据', en: 'Give the basis' },
  'text-too-long': { zh: '文字过长，请精简', en: 'Too long; shorten it' },
  'summary-too-long': summaryTooLong,
  'milestones-missing': { zh: '请至少列出一个节点', en: 'Name at least one milestone' },
  'too-many-milestones': { zh: '节点过多，请合并', en: 'Too many milestones; join some' },
  'milestone-empty': { zh: '每个节点都要写明完成什么', en: 'Every milestone says what is reached' },
  'milestone-past': { zh: '节点日期已过，请改为以后的日期', en: 'A milestone lies in the past; name a later day' },
  'too-long': { zh: '计划超过挂账的最长时间', en: 'The plan is longer than a ticket may stand on the shelf' },
}

export const decideShelfReasons: WordsOf<DecideShelfRefused> = {
  ...bars,
  'not-asked': { zh: '没有待审批的挂账申请', en: 'No plan waits for approval' },
  'not-for-your-level': notYourLevel,
  'why-missing': { zh: '不同意须说明理由', en: 'A refusal needs its reason' },
  'summary-too-long': summaryTooLong,
  'plan-past': planPast,
}

export const reachMilestoneReasons: WordsOf<ReachMilestoneRefused> = {
  'not-your-ticket': notYours,
  'not-shelved': notShelved,
  'no-such-milestone': { zh: '计划中没有这个节点', en: 'The plan has no such milestone' },
  'already-reached': { zh: '这个节点已经完成', en: 'That milestone is reached' },
  'note-missing': { zh: '请写明完成情况', en: 'Say what was done' },
  'note-too-long': { zh: '完成情况过长，请精简', en: 'Too long; shorten it' },
}

export const reviewShelfReasons: WordsOf<ReviewShelfRefused> = {
  'not-shelved': notShelved,
  'not-for-your-level': notYourLevel,
  'why-missing': { zh: '请写明复核意见', en: 'Say what the review found' },
  'plan-past': planPast,
}

export const endShelfReasons: WordsOf<EndShelfRefused> = {
  'not-your-ticket': notYours,
  'not-shelved': notShelved,
  'not-due': { zh: '挂账期限未到', en: 'The plan is not at its end' },
}

const endWords: WordsOf<ShelfEnded['how']> = {
  reviewed: { zh: '经复核结束挂账', en: 'The review ends the shelf' },
  done: { zh: '具备条件，恢复办理', en: 'It can be settled now' },
  'limit-reached': { zh: '挂账期限已到', en: 'The plan is at its end' },
}

export const shelfFactSentences: FactSentences<ShelfFact> = {
  ShelfAsked: ({ unit, plan, basis, milestones }, names) => {
    const steps = milestones.map(({ what, by }) => `${by} ${what}`)
    return {
      zh: `${names.unit(unit)}申请挂账。计划：${plan} 节点：${steps.join('；')} 依据：${basis}`,
      en: `${names.unit(unit)} asks to shelve it. Plan: ${plan} Milestones: ${steps.join('; ')} Basis: ${basis}`,
    }
  },
  TicketShelved: ({ summary, reviewBy }) => ({
    zh: `同意挂账，办结暂停计时，${exactWords(reviewBy, 'zh')} 前复核。公示：${summary}`,
    en: `On the shelf: the clock for the result stands; review by ${exactWords(reviewBy, 'en')}. Published: ${summary}`,
  }),
  ShelfRefused: ({ why }) => ({ zh: `不同意挂账：${why}`, en: `Shelf refused: ${why}` }),
  MilestoneReached: ({ unit, milestone, note }, names) => ({
    zh: `${names.unit(unit)}完成第 ${milestone} 个节点：${note}`,
    en: `${names.unit(unit)} reached milestone ${milestone}: ${note}`,
  }),
  ShelfReviewed: ({ verdict, why, reviewBy }) =>
    verdict === 'end' || reviewBy === undefined
      ? { zh: `挂账复核，结束挂账：${why}`, en: `Reviewed, the shelf ends: ${why}` }
      : {
          zh: `挂账复核，继续挂账，${exactWords(reviewBy, 'zh')} 前再复核：${why}`,
          en: `Reviewed, it stays on the shelf until the review by ${exactWords(reviewBy, 'en')}: ${why}`,
        },
  ShelfEnded: ({ how, resolveBy }) => ({
    zh: `${endWords[how].zh}，恢复计时，${exactWords(resolveBy, 'zh')} 前办结`,
    en: `${endWords[how].en}: the clock runs on, result by ${exactWords(resolveBy, 'en')}`,
  }),
}

export const shelfFactReasons: FactReasons<ShelfFact> = {
  ShelfAsked: ({ decidedBy }) => ({
    rule: 'HANDLE-08',
    inputs: [{ name: { zh: '审批层级', en: 'Decided by' }, value: deciderWords[decidedBy] }],
  }),
  TicketShelved: ({ edition }) => ({ rule: 'HANDLE-08', edition, inputs: [] }),
  ShelfEnded: ({ edition }) => ({ rule: 'HANDLE-08', edition, inputs: [] }),
}
