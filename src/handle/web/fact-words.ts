import type { Names } from '#desk/names.ts'
import type { FactReasons, FactSentences } from '#desk/stage-web.ts'
import { exactWords } from '#desk/time-words.ts'
import type { ClockReminded, HandleFact } from '../events.ts'
import { coordinationSentences } from './coordination-words.ts'
import { delegationFactReasons, delegationFactSentences } from './delegation-words.ts'
import { shelfFactReasons, shelfFactSentences } from './shelf-words.ts'
import { supervisionFactReasons, supervisionFactSentences } from './supervision-words.ts'
import { whistleFactReasons, whistleFactSentences } from './whistle-fact-words.ts'
import { clockNames, contactWords, deciderWords, ladderWords } from './words.ts'

export const factSentences: FactSentences<HandleFact> = {
  TicketSigned: ({ unit }, names) => ({ zh: `${names.unit(unit)}签收`, en: `${names.unit(unit)} signed for it` }),
  RequesterContacted: ({ unit, by, note }, names) => ({
    zh: `${names.unit(unit)}联系诉求人（${contactWords[by].zh}）：${note}`,
    en: `${names.unit(unit)} contacted the requester (${contactWords[by].en.toLowerCase()}): ${note}`,
  }),
  TicketResolved: ({ unit, round, workDone, publicAnswer }, names) => ({
    zh: `${names.unit(unit)}${round > 1 ? '二次办理' : ''}办结。办理情况：${workDone} 公开答复：${publicAnswer}`,
    en: `${names.unit(unit)} gave the result${round > 1 ? ` of handling ${round}` : ''}. Done: ${workDone} Answer: ${publicAnswer}`,
  }),
  SecondHandlingOpened: ({ unit, respondBy, resolveBy }, names) => ({
    zh: `诉求人未满意，${names.unit(unit)}二次办理，${exactWords(respondBy, 'zh')} 前响应，${exactWords(resolveBy, 'zh')} 前办结`,
    en: `The requester is not content: ${names.unit(unit)} handles it again, response by ${exactWords(respondBy, 'en')}, result by ${exactWords(resolveBy, 'en')}`,
  }),
  WaitBegan: ({ unit, why, until }, names) => ({
    zh: `${names.unit(unit)}等待诉求人，办结暂停计时，最迟至 ${exactWords(until, 'zh')}：${why}`,
    en: `${names.unit(unit)} waits for the requester, the clock for the result stands, until ${exactWords(until, 'en')} at most: ${why}`,
  }),
  WaitEnded: ({ how, resolveBy }) => ({
    zh: `${how === 'answered' ? '诉求人已配合' : '等待期限已到'}，恢复计时，${exactWords(resolveBy, 'zh')} 前办结`,
    en: `${how === 'answered' ? 'The requester has answered' : 'The wait has reached its limit'}: the clock runs on, result by ${exactWords(resolveBy, 'en')}`,
  }),
  ExtensionAsked: ({ unit, why, basis, until }, names) => ({
    zh: `${names.unit(unit)}申请延期至 ${exactWords(until, 'zh')}。理由：${why} 依据：${basis}`,
    en: `${names.unit(unit)} asks for time until ${exactWords(until, 'en')}. Reason: ${why} Basis: ${basis}`,
  }),
  ExtensionGranted: ({ resolveBy, note }) => ({
    zh: `同意延期，${exactWords(resolveBy, 'zh')} 前办结${note && `：${note}`}`,
    en: `More time granted, result by ${exactWords(resolveBy, 'en')}${note && `: ${note}`}`,
  }),
  ExtensionRefused: ({ why }) => ({ zh: `不同意延期：${why}`, en: `More time refused: ${why}` }),
  PartSigned: ({ unit }, names) => ({
    zh: `协办单位${names.unit(unit)}签收`,
    en: `${names.unit(unit)} takes up its part`,
  }),
  PartDone: ({ unit, workDone }, names) => ({
    zh: `协办单位${names.unit(unit)}完成协办：${workDone}`,
    en: `${names.unit(unit)} has done its part: ${workDone}`,
  }),
  ClockReminded: (fact, names) => reminderWords(fact, names),
  ...delegationFactSentences,
  ...shelfFactSentences,
  ...supervisionFactSentences,
  ...coordinationSentences,
  ...whistleFactSentences,
}

export const factReasons: FactReasons<HandleFact> = {
  SecondHandlingOpened: ({ edition }) => ({ rule: 'HANDLE-04', edition, inputs: [] }),
  WaitBegan: () => ({ rule: 'HANDLE-06', inputs: [] }),
  WaitEnded: ({ edition }) => ({ rule: 'CLOCK-04', edition, inputs: [] }),
  ExtensionAsked: ({ decidedBy }) => ({
    rule: 'HANDLE-07',
    inputs: [{ name: { zh: '决定层级', en: 'Decided by' }, value: deciderWords[decidedBy] }],
  }),
  ExtensionGranted: ({ edition }) => ({ rule: 'HANDLE-07', edition, inputs: [] }),
  ClockReminded: ({ clock, share }) => ({
    rule: 'CLOCK-02',
    inputs: [
      {
        name: { zh: '时钟用去', en: 'Time used' },
        value: { zh: `${clockNames[clock].zh} ${percent(share)}`, en: `${clockNames[clock].en} ${percent(share)}` },
      },
    ],
  }),
  ...delegationFactReasons,
  ...shelfFactReasons,
  ...supervisionFactReasons,
  ...whistleFactReasons,
}

function reminderWords({ clock, share, to, tells = [], missing = [] }: ClockReminded, names: Names) {
  const zh = `${to === undefined ? '' : names.unit(to)}${clockNames[clock].zh}`
  const en = `${clockNames[clock].en}${to === undefined ? '' : ` of ${names.unit(to)}`}`
  const told = tells.filter((step) => !missing.includes(step)).map((step) => ladderWords[step])
  const nobody = missing.map((step) => ladderWords[step])
  const said = {
    zh: `${told.length === 0 ? '' : `，已告知${told.map((step) => step.zh).join('、')}`}${nobody.length === 0 ? '' : `；${nobody.map((step) => step.zh).join('、')}岗位空缺`}`,
    en: `${told.length === 0 ? '' : `; told: ${told.map((step) => step.en).join(', ')}`}${nobody.length === 0 ? '' : `; nobody holds: ${nobody.map((step) => step.en).join(', ')}`}`,
  }
  return share >= 1
    ? { zh: `${zh}超时${said.zh}`, en: `The time for ${en} is over${said.en}` }
    : {
        zh: `提醒：${zh}时限已用 ${percent(share)}${said.zh}`,
        en: `Reminder: ${percent(share)} of the time for ${en} is used${said.en}`,
      }
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
