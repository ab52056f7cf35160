import type { Actor } from '#foundations/journal/envelope.ts'
import { unitCode } from '#foundations/units/unit.ts'
import { attachmentsOf } from '#platform/files/attachments-of.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { countRoute } from '#platform/http/count-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { answerDelegation } from '../answer-delegation.ts'
import { delegates, delegationReaders, delegators } from '../audiences.ts'
import { delegateTicket } from '../delegate-ticket.ts'
import { AnswerDelegationBody, DelegateBody, DelegationRow, RecallDelegationBody } from '../delegation-api.ts'
import { delegationMemory } from '../delegation-state.ts'
import { recallDelegation } from '../recall-delegation.ts'

/** What a street hands on to its communities, and what they answer. [HANDLE-09] */
export function delegationRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/delegations',
    summary: 'Hand work on to a unit below, which answers in time; the lead stays responsible',
    allow: delegators,
    body: DelegateBody,
    memory: delegationMemory,
    rule: delegateTicket,
    input: ({ to, why }, { unit }) => ({ unit, to: unitCode(to), why }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/delegation-answers',
    summary: 'The unit below answers up: what it found and did, with evidence',
    allow: delegates,
    body: AnswerDelegationBody,
    memory: delegationMemory,
    rule: answerDelegation,
    input: async ({ says, evidence = [] }, { unit }) => ({
      unit,
      says,
      evidence: await attachmentsOf(platform.files, 'evidence', evidence),
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/delegation-recalls',
    summary: 'Take back what a unit below has not answered',
    allow: delegators,
    body: RecallDelegationBody,
    memory: delegationMemory,
    rule: recallDelegation,
    input: ({ from, why }, { unit }) => ({ unit, from: unitCode(from), why }),
  })
  listDelegations(app, platform)
  countRoute(app, platform, {
    url: '/api/delegations/count',
    summary: 'In how many tickets something handed on is not answered',
    allow: delegationReaders,
    table: 'handle.delegations',
    where: isOpen,
    filters: { asked: 'holds', lead: 'one-of' },
    always: ofOwnUnit,
  })
}

/** The condition of the rows that something is asked in; partial indexes follow its very words. */
const isOpen = "asked <> '{}'"

function listDelegations(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/delegations',
    summary: 'What was handed on and is not answered, the next due first',
    allow: delegationReaders,
    row: DelegationRow,
    list: {
      table: 'handle.delegations',
      columns: Object.keys(DelegationRow.properties),
      where: isOpen,
      filters: {
        number: 'starts-with',
        place: 'within',
        lead: 'one-of',
        asked: 'holds',
        category: 'starts-with',
        level: 'one-of',
        due: 'range',
      },
      sorts: ['due'],
      defaultSort: 'due:asc',
    },
    always: ofOwnUnit,
    headings: {
      number: { zh: '工单编号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      lead: { zh: '主办单位', en: 'Lead' },
      asked: { zh: '待答复的单位', en: 'To answer' },
      open: { zh: '委派事项', en: 'What was handed on' },
      since: { zh: '委派时间', en: 'Handed on' },
      due: { zh: '答复时限', en: 'Answer due' },
      place: { zh: '地点', en: 'Place' },
      category: { zh: '诉求分类', en: 'Category' },
      level: { zh: '响应等级', en: 'Level' },
    },
  })
}

/** Whoever answers sees what their own unit is asked, a street what it handed on; everybody else reads within the scope of the post. */
function ofOwnUnit({ role, unit }: Actor): Readonly<Record<string, string>> {
  if (unit === undefined) return {}
  if (delegates.some((one) => one === role)) return { asked: unit }
  return delegators.some((one) => one === role) ? { lead: unit } : {}
}
