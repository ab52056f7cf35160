import type { App } from '#platform/http/app.ts'
import { sendTable } from '#platform/http/export-rows.ts'
import { listRoute } from '#platform/http/list-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { RankingAnswer, RankingQuery, RatingRow } from '../api.ts'
import { ratingReaders } from '../audiences.ts'
import { answerOf } from '../ranking-answer.ts'
import { readRanking } from './ranking.ts'
import { rankingHeadings, rankingLines } from './ranking-lines.ts'

/** The league tables, open to all staff, and the tickets behind their numbers, kept to row scope. */
export function rankingRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/rankings',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'League table of streets or departments in a period, both scopes, as counts, with movement',
        querystring: RankingQuery,
        response: answers(RankingAnswer),
      },
    },
    async (request, reply) => {
      const { query } = request
      const ranking = await readRanking(platform, query)
      if ('unknown' in ranking) return reply.code(400).send(unknownWish[ranking.unknown])
      if (query.format === undefined) return reply.send(answerOf(ranking))
      const rows = rankingLines(ranking, platform.cityAt(platform.now()).units, query.language ?? 'zh')
      const url = `/api/rankings/${ranking.table}-${ranking.period.code}` as const
      return sendTable(platform, request, reply, { url, headings: rankingHeadings, rows })
    },
  )
  listRatings(app, platform)
}

const invalid = (field: string, problem: string) => ({
  error: 'invalid' as const,
  fields: [{ path: `/querystring/${field}`, problem }],
})
const unknownWish = {
  scoring: invalid('scoring', 'must be a scoring template of the edition'),
  group: invalid('group', 'must be a group of the edition for units of this table'),
}

function listRatings(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/ratings',
    summary: 'Tickets as appraisal counts them, newest first',
    allow: ratingReaders,
    row: RatingRow,
    list: {
      table: 'appraise.ratings',
      columns: Object.keys(RatingRow.properties),
      where: 'lead is not null',
      filters: {
        number: 'starts-with',
        lead: 'one-of',
        place: 'within',
        category: 'one-of',
        requester: 'one-of',
        level: 'one-of',
        kind: 'one-of',
        channel: 'one-of',
        solved: 'one-of',
        satisfied: 'one-of',
        valid: 'one-of',
        contacted: 'one-of',
        excluded: 'one-of',
        signed_in_time: 'one-of',
        closed_in_time: 'one-of',
        created: 'range',
      },
      sorts: ['created'],
      defaultSort: 'created:desc',
    },
    headings: ratingHeadings,
  })
}

const ratingHeadings = {
  number: { zh: '工单号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  lead: { zh: '主办单位', en: 'Lead' },
  place: { zh: '地点', en: 'Place' },
  category: { zh: '分类', en: 'Category' },
  level: { zh: '等级', en: 'Level' },
  created: { zh: '受理时间', en: 'Received' },
  closed: { zh: '办结时间', en: 'Closed' },
  rated: { zh: '回访时间', en: 'Called back' },
  valid: { zh: '有效回访', en: 'Valid' },
  contacted: { zh: '已联系', en: 'Contacted' },
  solved: { zh: '解决情况', en: 'Solved' },
  satisfied: { zh: '满意情况', en: 'Satisfied' },
  excluded: { zh: '已剔除', en: 'Excluded' },
}
