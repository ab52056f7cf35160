import type { Words } from '#foundations/rulebook/api.ts'
import type { DispatchByHandRefused } from '../dispatch-by-hand.ts'
import type { DispatchTicketRefused } from '../dispatch-ticket.ts'
import type { CatalogueGap } from '../events.ts'
import type { ReturnRefused } from '../return-ticket.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

/** Why the catalogue names no unit, and what to do about it. */
export const gapWords: WordsOf<CatalogueGap> = {
  'no-line': {
    zh: '派单目录没有适用的条目，请选择承办单位',
    en: 'The catalogue has no line about this; choose the unit',
  },
  'equal-lines': {
    zh: '派单目录有两条同样具体的条目，请选择承办单位，并请管理员修订目录',
    en: 'Two lines of the catalogue are equally specific; choose the unit, and have the catalogue mended',
  },
  'no-unit': {
    zh: '目录指定的条线在该地点没有承办单位，请选择承办单位',
    en: 'No unit of the line stands at this place; choose the unit',
  },
  'several-units': {
    zh: '该地点有多个单位属于目录指定的条线，请选择其一',
    en: 'Several units of the line serve this place; choose one of them',
  },
  'unit-closed': {
    zh: '目录指定的单位已撤销，请选择承办单位',
    en: 'The unit the catalogue names is closed; choose the unit',
  },
  'returned-by-that-unit': {
    zh: '目录指定的单位已退回过本单，请由派单员裁定',
    en: 'The unit the catalogue names has handed it back; a dispatcher decides',
  },
  'unknown-level': {
    zh: '现行规则没有这个响应等级，请改选等级',
    en: 'The edition in force has no such level; choose another',
  },
  'unknown-sign-limit': {
    zh: '目录引用的签收时限不在现行规则中，请手工派单，并请管理员修订目录',
    en: 'The catalogue names a sign-for limit the rules do not have; dispatch by hand, and have the catalogue mended',
  },
}

export const dispatchReasons: WordsOf<DispatchTicketRefused | DispatchByHandRefused> = {
  ...gapWords,
  'not-classified': { zh: '工单尚未分类，请先分类', en: 'It has not been classified; classify it first' },
  linked: {
    zh: '工单已关联到另一件，等待其答复；需单独办理的，请先解除关联',
    en: 'It is linked to another ticket and waits for its answer; let it go first',
  },
  closed: { zh: '工单已经办结或撤回', en: 'It is closed or withdrawn' },
  'being-adjudicated': {
    zh: '本单正在裁定，裁定后派单',
    en: 'Whose it is waits for a ruling, which dispatches it',
  },
  'bound-by-ruling': {
    zh: '承办单位经裁定确定，不得改派',
    en: 'A ruling named its lead; it is not moved',
  },
  'already-dispatched': {
    zh: '工单已经派出；如需改派，请选择承办单位并说明理由',
    en: 'It is dispatched already; to move it, choose a unit and say why',
  },
  'already-resolved': { zh: '承办单位已经办结', en: 'Its lead has given the result' },
  'already-with-that-unit': {
    zh: '该单位已是主办单位，请选择另一个单位',
    en: 'That unit leads it already; choose another one',
  },
  'why-missing': { zh: '请说明派单理由', en: 'Say why you dispatch it so' },
  'no-such-unit': { zh: '没有这个单位，请重新选择', en: 'There is no such unit; choose again' },
  'unit-closed': {
    zh: '该单位已撤销，不再接单，请另选',
    en: 'That unit is closed and takes no tickets; choose another',
  },
  'lead-outside-your-area': {
    zh: '该单位不在本区，请报上一级协调',
    en: 'That unit is outside your area; report the matter up',
  },
  'lead-supports-itself': {
    zh: '主办单位不能同时是协办单位',
    en: 'The lead can not support itself',
  },
}

export const returnReasons: WordsOf<ReturnRefused> = {
  'not-with-this-unit': { zh: '本单不由贵单位主办', en: 'Your unit does not lead it' },
  'already-resolved': { zh: '本单已经办结', en: 'The result has been given' },
  'window-closed': {
    zh: '退单时限已过，请继续办理，需要配合的可联系派单员',
    en: 'The time for handing it back is over; go on with it, and ask a dispatcher where you need others',
  },
  'returned-too-often': {
    zh: '本单退回次数已达上限，须由现主办单位办理',
    en: 'It has been handed back as often as it may; the present lead keeps it',
  },
  'bound-by-ruling': {
    zh: '承办单位经裁定确定，不得退单',
    en: 'A ruling named your unit; it can not be handed back',
  },
  'no-such-reason': { zh: '请选择退单事由', en: 'Choose what kind of reason it is' },
  'suggestion-missing': {
    zh: '请写明应由哪个单位承办',
    en: 'Name the unit that is competent',
  },
  'why-missing': { zh: '请说明退单理由', en: 'Say why you hand it back' },
  'basis-missing': { zh: '请写明依据，如法规、职责清单', en: 'Name the basis: a law, a list of duties' },
  'no-such-unit': { zh: '没有这个单位，请重新选择', en: 'There is no such unit; choose again' },
  'suggests-itself': { zh: '建议单位不能是本单位', en: 'You can not suggest your own unit' },
}

/** Why a ticket stands at the dispatcher's desk, in a word or two. */
export const deskWhyWords: Readonly<Record<string, Words>> = {
  'catalogue-pending': { zh: '正在按目录派单', en: 'Being dispatched' },
  linked: { zh: '已关联，待主单答复', en: 'Linked to another' },
  unlinked: { zh: '解除关联', en: 'Let go by its head' },
  'person-decides': { zh: '人工派单', en: 'Left to a person' },
  adjudicated: { zh: '正在裁定', en: 'Before a ruling' },
  returned: { zh: '单位退回', en: 'Handed back' },
  'no-line': { zh: '目录无条目', en: 'No line' },
  'equal-lines': { zh: '目录有歧义', en: 'Equal lines' },
  'no-unit': { zh: '无承办单位', en: 'No unit there' },
  'several-units': { zh: '承办单位不唯一', en: 'Several units' },
  'unit-closed': { zh: '单位已撤销', en: 'Unit closed' },
  'returned-by-that-unit': { zh: '目录单位已退回', en: 'Its unit handed it back' },
  'unknown-level': { zh: '等级无效', en: 'Unknown level' },
  'unknown-sign-limit': { zh: '签收时限无效', en: 'Unknown limit' },
}
