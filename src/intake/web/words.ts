import type { Words } from '#foundations/rulebook/api.ts'
import type { AnswerRefused } from '../answer-ticket.ts'
import type { DismissRefused } from '../dismiss-ticket.ts'
import type { RevealRefused } from '../may-reveal.ts'
import type { ReceiveRefused } from '../receive-demand.ts'
import type { NotAtDesk } from '../state.ts'
import type { TicketPhase } from '../ticket-phase.ts'
import type { WithdrawRefused } from '../withdraw-ticket.ts'

type Wording<Code extends string> = Readonly<Record<Code, Words>>

const notAtDeskReasons: Wording<NotAtDesk> = {
  'not-received': { zh: '还没有受理', en: 'It has not been received' },
  'already-dispatched': { zh: '已经派出，由承办单位办理', en: 'It has been dispatched; the unit handles it' },
  'already-resolved': { zh: '已经办结', en: 'It already has a result' },
  'ticket-closed': { zh: '工单已经关闭', en: 'The ticket is closed' },
}

export const receiveReasons: Wording<ReceiveRefused> = {
  'already-received': { zh: '这件诉求已经受理', en: 'This demand has been received already' },
  'time-in-future': { zh: '时间晚于现在', en: 'The time lies in the future' },
  'text-missing': { zh: '请填写诉求内容', en: 'Say what is asked' },
  'text-too-long': { zh: '内容超过字数上限，请精简', en: 'The text is too long; shorten it' },
  'title-too-long': { zh: '标题超过字数上限，请精简', en: 'The title is too long; shorten it' },
  'place-unknown': { zh: '没有这个地点，请重新选择', en: 'The city has no such place; choose another' },
  'too-many-attachments': { zh: '附件太多', en: 'Too many attachments' },
  'attachment-too-large': { zh: '附件太大', en: 'An attachment is too large' },
  'media-type-not-allowed': { zh: '附件类型不受理', en: 'This type of attachment is not taken' },
}

export const answerReasons: Wording<AnswerRefused> = {
  ...notAtDeskReasons,
  'not-a-consultation': {
    zh: '不是咨询，不能当场答复办结；请分类派单',
    en: 'Not a consultation; classify and dispatch it',
  },
  'answer-missing': { zh: '请填写答复', en: 'Write the answer' },
  'article-not-published': {
    zh: '引用的知识条目没有发布，请改用其他条目或自行答复',
    en: 'The article is not in force; use another, or answer without one',
  },
  'article-changed': {
    zh: '引用的知识条目已有新版本，请重新打开后引用',
    en: 'The article has a newer version; open it again and use that',
  },
  'article-not-valid': {
    zh: '引用的知识条目不在有效期内',
    en: 'The article does not hold on this day',
  },
  'answer-too-long': { zh: '答复超过字数上限，请精简', en: 'The answer is too long; shorten it' },
}

export const dismissReasons: Wording<DismissRefused> = {
  ...notAtDeskReasons,
  'note-missing': { zh: '请说明听到了什么', en: 'Say what was heard' },
}

export const withdrawReasons: Wording<WithdrawRefused> = {
  'not-received': notAtDeskReasons['not-received'],
  'already-resolved': notAtDeskReasons['already-resolved'],
  'ticket-closed': notAtDeskReasons['ticket-closed'],
  'note-missing': { zh: '请说明如何得知撤回', en: 'Say how the withdrawal was learnt' },
}

export const revealReasons: Wording<RevealRefused> = {
  'reason-missing': { zh: '请说明为什么查看', en: 'Say why you need to see it' },
  confidential: {
    zh: '诉求人要求保密，由热线中心联系',
    en: 'The requester asked for confidentiality; the hotline makes contact',
  },
}

export const phaseWords: Wording<TicketPhase> = {
  received: { zh: '待分类', en: 'To be classified' },
  answered: { zh: '当场答复', en: 'Answered at once' },
  dismissed: { zh: '无效办结', en: 'Dismissed' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
  linked: { zh: '已关联', en: 'Linked' },
  'told-with-head': { zh: '随主单答复', en: 'Answered with its head' },
  classified: { zh: '待派单', en: 'To be dispatched' },
  held: { zh: '待人工派单', en: 'A dispatcher decides' },
  dispatched: { zh: '待签收', en: 'To be signed for' },
  returned: { zh: '已退单', en: 'Returned' },
  signed: { zh: '办理中', en: 'Being handled' },
  contacted: { zh: '已联系', en: 'In contact' },
  resolved: { zh: '待回访', en: 'To be called back' },
  'second-handling': { zh: '二次办理', en: 'Second handling' },
  'called-back': { zh: '已回访', en: 'Called back' },
}
