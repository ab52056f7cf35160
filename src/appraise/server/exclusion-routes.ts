import { attachmentsOf } from '#platform/files/attachments-of.ts'
import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { adviseExclusion } from '../advise-exclusion.ts'
import { askExclusion } from '../ask-exclusion.ts'
import { exclusionAdvisers, exclusionAskers, exclusionReaders, exclusionReviewers } from '../audiences.ts'
import {
  ExclusionBody,
  ExclusionRow,
  ObjectionBody,
  ObjectionDecisionBody,
  OpinionBody,
  ReviewBody,
} from '../exclusion-api.ts'
import { decideObjection, raiseObjection } from '../objection.ts'
import { reviewExclusion } from '../review-exclusion.ts'
import { appraiseMemory as memory } from '../state.ts'
import { isAdvised, isOverdue, waitingRoute, waitsFor } from './exclusion-waiting.ts'

/** Leaving a ticket out of the appraised scope: asked by its lead, reviewed twice. [APPRAISE-03] */
export function exclusionRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/exclusions',
    summary: 'Ask to leave the ticket out of the appraised scope',
    allow: exclusionAskers,
    body: ExclusionBody,
    memory,
    rule: askExclusion,
    input: async ({ files = [], ...body }, { unit, person: by }) => ({
      ...body,
      files: await attachmentsOf(platform.files, 'files', files),
      unit,
      by,
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/exclusion-reviews',
    summary: 'Review an exclusion: first and second step by different people',
    allow: exclusionReviewers,
    body: ReviewBody,
    memory,
    rule: reviewExclusion,
    input: (body, { person: by, unit }) => ({ ...body, by, unit }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/exclusion-opinions',
    summary: 'Say for a panel whether the demand is reasonable: advice to those who review the exclusion',
    allow: exclusionAdvisers,
    body: OpinionBody,
    memory,
    rule: adviseExclusion,
    input: (body, { person: by, unit }) => ({ ...body, by, unit }),
  })
  objectionRoutes(app, platform)
  listExclusions(app, platform)
  waitingRoute(app, platform)
}

/** A refusal may be objected to once; a third person decides. [APPRAISE-09] */
function objectionRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/objections',
    summary: 'Object, once and in time, to the refusal of an exclusion',
    allow: exclusionAskers,
    body: ObjectionBody,
    memory,
    rule: raiseObjection,
    input: async ({ why, files = [] }, { unit, person: by }) => ({
      why,
      files: await attachmentsOf(platform.files, 'files', files),
      unit,
      by,
    }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/objection-decisions',
    summary: 'Decide about an objection, by somebody who had no part in it',
    allow: exclusionReviewers,
    body: ObjectionDecisionBody,
    memory,
    rule: decideObjection,
    input: (body, { person: by, unit }) => ({ ...body, by, unit }),
  })
}

function listExclusions(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/exclusions',
    summary: 'Exclusions that were asked for, and how far their reviews are',
    allow: exclusionReaders,
    row: ExclusionRow,
    list: {
      table: 'appraise.ratings',
      columns: Object.keys(ExclusionRow.properties),
      where: 'exclusion is not null',
      filters: {
        number: 'starts-with',
        exclusion: 'one-of',
        exclusion_reason: 'one-of',
        lead: 'one-of',
        place: 'within',
        created: 'range',
      },
      conditions: {
        mine: waitsFor,
        overdue: () => isOverdue,
        objected: () => 'objection is not null',
        advised: () => isAdvised,
      },
      sorts: ['exclusion_asked'],
      defaultSort: 'exclusion_asked:desc',
    },
    headings: listHeadings,
  })
}

const listHeadings = {
  number: { zh: '工单号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  lead: { zh: '主办单位', en: 'Lead' },
  exclusion_reason: { zh: '剔除理由', en: 'Reason' },
  exclusion_evidence: { zh: '证据', en: 'Evidence' },
  exclusion_asked: { zh: '申请时间', en: 'Asked' },
  exclusion_by: { zh: '申请人', en: 'Asked by' },
  exclusion: { zh: '进度', en: 'Step' },
  exclusion_first_by: { zh: '一审人', en: 'First reviewer' },
  exclusion_names: { zh: '不得再审的人', en: 'Who may not decide' },
  exclusion_unit: { zh: '申请单位', en: 'Asking unit' },
  exclusion_why: { zh: '最近审核意见', en: 'Last review' },
  exclusion_due: { zh: '本步时限', en: 'Step due' },
  objection: { zh: '异议', en: 'Objection' },
  opinion: { zh: '评议意见', en: 'Panel' },
  opinion_votes_for: { zh: '赞成', en: 'Votes for' },
  opinion_votes_against: { zh: '反对', en: 'Votes against' },
  opinion_why: { zh: '评议理由', en: 'Why (panel)' },
  opinion_despite: { zh: '与评议不一致的理由', en: 'Why not as advised' },
  objection_why: { zh: '异议理由', en: 'Why objected' },
}
