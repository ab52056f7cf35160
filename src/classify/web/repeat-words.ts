import type { Names } from '#desk/names.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type {
  LikenessKind,
  LinkedAnswerGiven,
  RepeatJoined,
  RepeatLeft,
  TicketLinked,
  TicketUnlinked,
} from '../events.ts'
import type { LinkRefused } from '../link-ticket.ts'
import type { UnlinkRefused } from '../unlink-ticket.ts'

/** By which sign a ticket is the repeat of another. */
export const likenessWords: Readonly<Record<LikenessKind, Words>> = {
  'same-requester': { zh: '同一诉求人、同一分类', en: 'same requester and category' },
  'same-matter': { zh: '同一地点、同一分类', en: 'same place and category' },
  'same-text': { zh: '文字相近', en: 'alike in text' },
}

/** Why the system itself let a ticket go. */
const letGoWords: Readonly<Record<string, Words>> = {
  'head-is-linked': { zh: '主单已关联到另一件', en: 'its head was linked to another' },
  'head-came-to-nothing': { zh: '主单已撤回或无效办结', en: 'its head was withdrawn or dismissed' },
}

export const repeatSentences = {
  TicketLinked: ({ as, alike }: TicketLinked) => ({
    zh: `关联到已有工单（${likenessWords[as].zh}${percent(alike)}），等待其答复`,
    en: `Linked to an earlier ticket (${likenessWords[as].en}${percent(alike)}); waits for its answer`,
  }),
  TicketUnlinked: ({ why }: TicketUnlinked) => ({
    zh: `解除关联：${letGoWords[why]?.zh ?? why}`,
    en: `Let go: ${letGoWords[why]?.en ?? why}`,
  }),
  RepeatJoined: ({ as }: RepeatJoined) => ({
    zh: `一件重复诉求关联到本单（${likenessWords[as].zh}）`,
    en: `A repeat was linked to this ticket (${likenessWords[as].en})`,
  }),
  RepeatLeft: (_: RepeatLeft) => ({ zh: '一件重复诉求解除关联', en: 'A repeat was let go' }),
  LinkedAnswerGiven: ({ answer }: LinkedAnswerGiven) => ({
    zh: `主单已有答复，一并告知诉求人：${answer}`,
    en: `Its head was answered; the requester is told: ${answer}`,
  }),
}

const link = { zh: '对照', en: 'Compare' }

export const repeatSources = {
  TicketLinked: ({ edition, to, alike }: TicketLinked, _: Names) => ({
    rule: 'CLASSIFY-03',
    edition,
    inputs: [
      { name: { zh: '主单', en: 'Head' }, value: to },
      ...(alike === undefined ? [] : [{ name: link, value: percent(alike) }]),
    ],
  }),
  LinkedAnswerGiven: ({ from }: LinkedAnswerGiven, _: Names) => ({
    rule: 'CLASSIFY-03',
    inputs: [{ name: { zh: '主单', en: 'Head' }, value: from }],
  }),
}

function percent(alike: number | undefined): string {
  return alike === undefined ? '' : ` ${Math.round(alike * 100)} %`
}

export const linkReasons: Readonly<Record<LinkRefused, Words>> = {
  'not-received': { zh: '还没有受理', en: 'It has not been received' },
  'has-children': { zh: '本单已拆分子单，不能再关联到另一件', en: 'It has children of its own' },
  'is-a-child': { zh: '这是拆分出的子单，随母单答复', en: 'It is a child and is answered with its parent' },
  'already-linked': { zh: '已经关联到一件工单', en: 'It is linked already' },
  'has-repeats-of-its-own': {
    zh: '已有其他工单关联到本单；请把另一件关联到本单',
    en: 'Others are linked to it; link the other one to it instead',
  },
  'already-dispatched': { zh: '已经派出，由承办单位办理', en: 'A unit has it already' },
  'ticket-closed': { zh: '工单已经关闭', en: 'The ticket is closed' },
  'head-not-found': { zh: '没有这件工单', en: 'There is no such ticket' },
  'head-outside-your-scope': { zh: '那件工单不在您的权限范围内', en: 'That ticket lies outside your scope' },
  'head-is-itself': { zh: '不能关联到自身', en: 'It cannot be linked to itself' },
  'head-is-a-child': { zh: '那件是子单，请关联到母单', en: 'That one is a child; link to its parent' },
  'head-is-linked': { zh: '那件工单已关联到另一件，请关联到主单', en: 'That one is linked itself; link to its head' },
  'head-came-to-nothing': { zh: '那件工单已撤回或无效办结', en: 'That one was withdrawn or dismissed' },
}

export const unlinkReasons: Readonly<Record<UnlinkRefused, Words>> = {
  'not-linked': { zh: '没有关联到其他工单', en: 'It is linked to none' },
  'ticket-closed': { zh: '工单已经关闭', en: 'The ticket is closed' },
  'why-missing': { zh: '请说明为什么解除关联', en: 'Say why you let it go' },
}
