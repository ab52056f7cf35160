import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { sendTable } from '#platform/http/export-rows.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { callBackReaders } from '../audiences.ts'
import { Campaign, CampaignQuery } from '../campaign-api.ts'
import { readCampaign } from './campaign.ts'
import { campaignHeadings, campaignLines } from './campaign-lines.ts'

/** Who was drawn, asked and answered in a period, by stratum and channel. [APPRAISE-07] */
export function campaignRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/call-back-campaigns',
    {
      config: { allow: callBackReaders },
      schema: {
        summary: 'The call-back campaign of a period: its design and how far it has come',
        querystring: CampaignQuery,
        response: answers(Campaign),
      },
    },
    async (request, reply) => {
      const { query } = request
      const campaign = await readCampaign(platform, actorOf(request), query.period)
      if (query.format === undefined) return reply.send(campaign)
      const rows = campaignLines(campaign, query.language ?? 'zh')
      const url = `/api/call-back-campaigns/${campaign.period.code}` as const
      return sendTable(platform, request, reply, { url, headings: campaignHeadings, rows })
    },
  )
}
