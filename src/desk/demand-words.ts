import type { Words } from '#foundations/rulebook/api.ts'
import type { Channel, DemandKind, RequesterKind } from '#foundations/rulebook/demand.ts'
import type { Role } from '#foundations/units/post.ts'

type WordsOf<Code extends string> = Readonly<Record<Code, Words>>

export const kindWords: WordsOf<DemandKind> = {
  consultation: { zh: '咨询', en: 'Consultation' },
  help: { zh: '求助', en: 'Request for help' },
  complaint: { zh: '投诉', en: 'Complaint' },
  report: { zh: '举报', en: 'Report' },
  suggestion: { zh: '建议', en: 'Suggestion' },
  praise: { zh: '表扬', en: 'Praise' },
}

export const channelWords: WordsOf<Channel> = {
  phone: { zh: '电话', en: 'Telephone' },
  web: { zh: '网页', en: 'Web' },
  app: { zh: '手机应用', en: 'App' },
  wechat: { zh: '微信', en: 'WeChat' },
  letter: { zh: '来信', en: 'Letter' },
  api: { zh: '接口', en: 'API' },
  import: { zh: '导入', en: 'Import' },
  grid: { zh: '巡查上报', en: 'Seen on the ground' },
}

export const requesterWords: WordsOf<RequesterKind> = {
  citizen: { zh: '市民', en: 'Citizens' },
  firm: { zh: '企业', en: 'Firms' },
}

export const roleWords: WordsOf<Role | 'requester' | 'system'> = {
  operator: { zh: '坐席', en: 'Operator' },
  dispatcher: { zh: '派单员', en: 'Dispatcher' },
  'street-coordinator': { zh: '街道协调员', en: 'Street coordinator' },
  'community-worker': { zh: '社区工作者', en: 'Community worker' },
  'department-handler': { zh: '部门承办人', en: 'Department handler' },
  'call-back': { zh: '回访员', en: 'Call-back' },
  appraiser: { zh: '考评员', en: 'Appraiser' },
  panellist: { zh: '评议员', en: 'Panellist' },
  leader: { zh: '领导', en: 'Leader' },
  analyst: { zh: '分析员', en: 'Analyst' },
  auditor: { zh: '审计员', en: 'Auditor' },
  administrator: { zh: '管理员', en: 'Administrator' },
  requester: { zh: '诉求人', en: 'Requester' },
  system: { zh: '系统', en: 'System' },
}

export const clockWords: WordsOf<'sign' | 'respond' | 'resolve' | 'call-back'> = {
  sign: { zh: '签收', en: 'Sign' },
  respond: { zh: '响应', en: 'Respond' },
  resolve: { zh: '办结', en: 'Resolve' },
  'call-back': { zh: '回访', en: 'Call back' },
}

/** The words of a code that came as plain text; an unknown code is shown as it stands. */
export function wordsFor(words: Readonly<Record<string, Words>>, code: string): Words {
  return words[code] ?? { zh: code, en: code }
}
