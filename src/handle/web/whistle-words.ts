import type { Words } from '#foundations/rulebook/api.ts'
import type { ArriveByCodeRefused, ConfirmArrivalRefused, SignWhistleRefused } from '../arrive-at-whistle.ts'
import type { BlowWhistleRefused } from '../blow-whistle.ts'
import type { ConcludeWhistleRefused, JudgeStreetRefused } from '../conclude-whistle.ts'
import type { ConfirmWhistleRefused, RejectWhistleRefused } from '../confirm-whistle.ts'
import type { WhistlePhase } from '../whistle-api.ts'
import type { Attendance } from '../whistle-state.ts'
import type { DoPartRefused, ReleaseDepartmentRefused } from '../work-at-whistle.ts'
import { resolveReasons } from './words.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

const reach = {
  'no-department': { zh: '请至少选择一个部门', en: 'Choose at least one department' },
  'whistles-for-itself': { zh: '不能对本单位吹哨', en: 'A street cannot whistle for itself' },
  'no-such-unit': { zh: '没有这个单位', en: 'There is no such unit' },
  'unit-closed': { zh: '有单位已经撤销，请重新选择', en: 'A unit is closed; choose again' },
  'outside-the-districts-reach': {
    zh: '有单位不在本区可调度的范围内，请报告上级',
    en: 'A unit is outside the district’s reach; report it upwards',
  },
}
const notCalled = { zh: '没有叫到贵单位的哨声', en: 'No whistle calls your unit' }
const notYours = { zh: '本单没有贵单位吹响的哨声', en: 'No whistle of your unit is open here' }
const arrivedAlready = { zh: '该部门已经到场', en: 'The department has arrived' }
const notArrived = { zh: '该部门还没有到场', en: 'The department has not arrived' }
const scoreUnknown = { zh: '请按规定的分值打分', en: 'Give one of the scores of the rules' }

export const blowReasons: WordsOf<BlowWhistleRefused> = {
  ...reach,
  'not-your-ticket': { zh: '本单不由贵单位主办', en: 'Your unit does not lead it' },
  'not-signed': { zh: '请先签收', en: 'Sign for it first' },
  'already-resolved': { zh: '本单已经办结', en: 'The result has been given' },
  'already-whistled': { zh: '本单的哨声还没有结束', en: 'A whistle is open already' },
  'joined-to-another-whistle': { zh: '本单已并入另一单的吹哨', en: 'It is part of a whistle on another ticket' },
  'only-streets-whistle': { zh: '只有街乡镇可以吹哨', en: 'Only a street or town whistles' },
  'unknown-ground': { zh: '现行规则没有这种吹哨理由，请重新选择', en: 'The edition has no such ground; choose again' },
  'matter-missing': { zh: '请写明需要解决的事项', en: 'Say what the matter is' },
  'where-missing': { zh: '请写明集合地点', en: 'Say where to meet' },
  'meets-in-the-past': { zh: '集合时间已过', en: 'The time to meet is past' },
  'other-ticket-not-yours': { zh: '一并处理的工单须在贵单位办理中', en: 'Other tickets must be in your unit’s hands' },
}

export const confirmWhistleReasons: WordsOf<ConfirmWhistleRefused | RejectWhistleRefused> = {
  ...reach,
  'not-asked': { zh: '没有待确认的吹哨', en: 'No whistle waits to be confirmed' },
  'not-for-your-level': { zh: '须由该街乡镇的上一级确认', en: 'The level above the street confirms it' },
  'why-missing': { zh: '不同意须说明理由', en: 'A refusal needs its reason' },
}

export const attendReasons: WordsOf<SignWhistleRefused | ArriveByCodeRefused | DoPartRefused | JudgeStreetRefused> = {
  'not-called': notCalled,
  'already-signed': { zh: '贵单位已经签收', en: 'Your unit has signed' },
  'already-arrived': { zh: '贵单位已经到场', en: 'Your unit has arrived' },
  'code-forged': { zh: '动态码不对，请核对现场屏幕', en: 'That is not the code; look at the street’s screen' },
  'code-expired': { zh: '动态码已过期，请重新扫码', en: 'The code is over; scan the new one' },
  'not-arrived': { zh: '请先到场', en: 'Arrive first' },
  'already-done': { zh: '贵单位的分工已经完成', en: 'Your part is done' },
  'what-missing': { zh: '请写明做了什么', en: 'Say what was done' },
  'not-concluded': { zh: '街乡镇还没有作出结论', en: 'The street has not concluded it' },
  'already-judged': { zh: '贵单位已经评价过', en: 'Your unit has judged already' },
  'score-unknown': scoreUnknown,
}

export const attendanceReasons: WordsOf<ConfirmArrivalRefused | ReleaseDepartmentRefused> = {
  'not-your-whistle': notYours,
  'not-called': { zh: '没有叫到该部门', en: 'The department is not called' },
  'already-arrived': arrivedAlready,
  'not-arrived': notArrived,
  'already-released': { zh: '该部门已经放行', en: 'The department may go already' },
}

export const concludeReasons: WordsOf<ConcludeWhistleRefused> = {
  ...resolveReasons,
  'not-your-whistle': notYours,
  'still-awaited': { zh: '还有部门未到场，且到场时限未到', en: 'A department is missing and its time is not over' },
  'not-released': { zh: '请先放行已到场的部门', en: 'Let those who came go first' },
  'result-missing': { zh: '请写明结论', en: 'Say what came of it' },
  'verdict-missing': { zh: '请评价每个部门', en: 'Judge every department' },
  'score-unknown': scoreUnknown,
}

export const phaseWords: WordsOf<WhistlePhase> = {
  asked: { zh: '待区级确认', en: 'To confirm' },
  called: { zh: '进行中', en: 'Called' },
  rejected: { zh: '未同意', en: 'Rejected' },
  concluded: { zh: '已结束', en: 'Concluded' },
  lapsed: { zh: '已失效', en: 'Lapsed' },
}

/** Each way of being there or not has a shape and a word of its own. */
export const attendanceWords: WordsOf<Attendance> = {
  awaited: { zh: '○ 等待到场', en: '○ On the way' },
  inTime: { zh: '✓ 按时到场', en: '✓ In time' },
  late: { zh: '△ 迟到', en: '△ Late' },
  absent: { zh: '✕ 未到场', en: '✕ Did not come' },
}
