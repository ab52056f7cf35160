import type { App } from '#platform/http/app.ts'
import { listRoute } from '#platform/http/list-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { ratingReaders } from '../audiences.ts'
import { CorrectionRow, Corrections, PeriodParams } from '../period-api.ts'
import { readCorrections } from './corrections.ts'

/** What came too late for a closed period: per unit, open to all staff, and its tickets, kept to row scope. [APPRAISE-11] */
export function correctionRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/periods/:period/corrections',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'What facts that came after the closing would change, per unit, published beside now',
        params: PeriodParams,
        response: answers(Corrections),
      },
    },
    async ({ params }, reply) =>
      (await readCorrections(platform.pool, params.period)) ?? reply.code(404).send({ error: 'not-closed' }),
  )
  listRoute(app, platform, {
    url: '/api/corrections',
    summary: 'Tickets of closed periods that would count otherwise now, the newest first',
    allow: ratingReaders,
    row: CorrectionRow,
    list: {
      table: 'appraise.corrections',
      columns: Object.keys(CorrectionRow.properties),
      filters: { period: 'one-of', number: 'starts-with', lead: 'one-of', was_lead: 'one-of', place: 'within' },
      sorts: ['created'],
      defaultSort: 'created:desc',
    },
    headings: {
      period: { zh: '考核期', en: 'Period' },
      number: { zh: '工单号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      created: { zh: '受理时间', en: 'Received' },
      was_lead: { zh: '公布时主办', en: 'Lead as published' },
      lead: { zh: '现主办', en: 'Lead now' },
      was_valid: { zh: '公布时有效回访', en: 'Valid as published' },
      valid: { zh: '现有效回访', en: 'Valid now' },
      was_solved: { zh: '公布时解决情况', en: 'Solved as published' },
      solved: { zh: '现解决情况', en: 'Solved now' },
      was_satisfied: { zh: '公布时满意情况', en: 'Satisfied as published' },
      satisfied: { zh: '现满意情况', en: 'Satisfied now' },
      was_excluded: { zh: '公布时已剔除', en: 'Excluded as published' },
      excluded: { zh: '现已剔除', en: 'Excluded now' },
    },
  })
}
