import type { Words } from '#foundations/rulebook/api.ts'
import type { FamilyMember } from '../family-api.ts'
import type { SplitRefused } from '../split-ticket.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

export const splitReasons: WordsOf<SplitRefused> = {
  'not-your-ticket': { zh: '本单不由贵单位主办', en: 'Your unit does not lead it' },
  'not-dispatched': { zh: '工单还没有主办单位，请先派单', en: 'No unit leads it yet; dispatch it first' },
  'already-resolved': { zh: '本单已经办结', en: 'The result has been given' },
  'is-a-child': {
    zh: '这是子单，不能再拆分；需要其他单位的，请联系母单主办单位',
    en: 'It is a child and is not split again; ask the lead of its parent',
  },
  closed: { zh: '工单已经办结或撤回', en: 'It is closed or withdrawn' },
  linked: { zh: '工单已关联到另一件，等待其答复', en: 'It is linked to another ticket and waits for its answer' },
  'why-missing': { zh: '请说明为什么需要拆分', en: 'Say why it must be split' },
  'no-children': { zh: '请至少写一件子单', en: 'Name at least one child' },
  'too-many-children': { zh: '子单数量超过规定', en: 'More children than the rules let a ticket have' },
  'matter-missing': { zh: '请写明请各单位办什么', en: 'Say what is asked of each unit' },
  'matter-too-long': { zh: '请办内容过长，请精简', en: 'What is asked is too long; shorten it' },
  'lead-among-children': {
    zh: '主办单位自己办的部分不用拆分，请另选单位',
    en: 'What the lead does itself needs no child; choose another unit',
  },
  'unit-twice': { zh: '同一单位请合并为一件子单', en: 'One unit gets one child; put them together' },
  'no-such-unit': { zh: '没有这个单位，请重新选择', en: 'There is no such unit; choose again' },
  'unit-closed': {
    zh: '该单位已撤销，不再接单，请另选',
    en: 'That unit is closed and takes no tickets; choose another',
  },
}

/** How far a member of a family is, in a word or two. */
export const memberWords: WordsOf<FamilyMember['phase']> = {
  'at-desk': { zh: '待派单', en: 'to be dispatched' },
  dispatched: { zh: '待签收', en: 'to be signed for' },
  signed: { zh: '已签收', en: 'signed for' },
  contacted: { zh: '办理中', en: 'being handled' },
  resolved: { zh: '已办结', en: 'resolved' },
  closed: { zh: '已关闭', en: 'closed' },
}
