import type { Words } from '#foundations/rulebook/api.ts'
import type { AcknowledgeRefused } from '../acknowledge-warning.ts'
import type { WarningKind } from '../events.ts'

export const warningKinds: Readonly<Record<WarningKind, Words>> = {
  repeats: { zh: '重复', en: 'repeats' },
  deadline: { zh: '临期', en: 'deadline' },
  sensitive: { zh: '敏感', en: 'sensitive' },
  'hot-issue': { zh: '热点', en: 'hot issue' },
}

export const acknowledgeReasons: Readonly<Record<AcknowledgeRefused, Words>> = {
  'no-such-ticket': { zh: '没有这张工单', en: 'There is no such ticket' },
  'note-missing': { zh: '请说明如何处置', en: 'Say what is done about it' },
  'no-such-warning': { zh: '这张工单没有敏感词预警', en: 'This ticket has no warning of sensitive words' },
  'already-acknowledged': { zh: '这类预警已有人阅知', en: 'This kind of warning has been acknowledged' },
}
