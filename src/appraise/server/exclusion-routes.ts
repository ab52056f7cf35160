import type { App } from '#platform/http/app.ts'
import { commandRoute } from '#platform/http/command-route.ts'
import { listRoute } from '#platform/http/list-route.ts'
import type { Platform } from '#platform/platform.ts'
import { ExclusionBody, ExclusionRow, ReviewBody } from '../api.ts'
import { askExclusion } from '../ask-exclusion.ts'
import { exclusionAskers, exclusionReaders, exclusionReviewers } from '../audiences.ts'
import { reviewExclusion } from '../review-exclusion.ts'
import { appraiseMemory } from '../state.ts'

/** Leaving a ticket out of the appraised scope: asked by its lead, reviewed twice. [APPRAISE-03] */
export function exclusionRoutes(app: App, platform: Platform): void {
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/exclusions',
    summary: 'Ask to leave the ticket out of the appraised scope',
    allow: exclusionAskers,
    body: ExclusionBody,
    memory: appraiseMemory,
    rule: askExclusion,
    input: (body, { unit, person: by }) => ({ ...body, unit, by }),
  })
  commandRoute(app, platform, {
    url: '/api/tickets/:ticket/exclusion-reviews',
    summary: 'Review an exclusion: first and second step by different people',
    allow: exclusionReviewers,
    body: ReviewBody,
    memory: appraiseMemory,
    rule: reviewExclusion,
    input: (body, { person: by }) => ({ ...body, by }),
  })
  listExclusions(app, platform)
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
      },
      sorts: ['exclusion_asked'],
      defaultSort: 'exclusion_asked:desc',
    },
    headings: {
      number: { zh: '工单号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      lead: { zh: '主办单位', en: 'Lead' },
      exclusion_reason: { zh: '剔除理由', en: 'Reason' },
      exclusion_evidence: { zh: '证据', en: 'Evidence' },
      exclusion_asked: { zh: '申请时间', en: 'Asked' },
      exclusion_by: { zh: '申请人', en: 'Asked by' },
      exclusion: { zh: '进度', en: 'Step' },
      exclusion_first_by: { zh: '一审人', en: 'First reviewer' },
      exclusion_why: { zh: '最近审核意见', en: 'Last review' },
    },
  })
}
