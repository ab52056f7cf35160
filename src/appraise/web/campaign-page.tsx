import './campaign-page.css'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useRead } from '#desk/use-read.ts'
import { useWords } from '#desk/words.ts'
import { addDays, dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { Campaign } from '../campaign-api.ts'
import { CampaignCalls } from './campaign-calls.tsx'
import { CampaignChannels } from './campaign-channels.tsx'
import { CampaignStrata } from './campaign-strata.tsx'
import { CampaignTimes } from './campaign-times.tsx'
import { CampaignWeights } from './campaign-weights.tsx'
import { campaignTexts } from './campaign-words.ts'
import { FigureExports } from './figure-exports.tsx'
import { PeriodPicker } from './league-pickers.tsx'

/** Who is asked about results in a period, by which channels, and how far that has come. [APPRAISE-07] */
export function CampaignPage() {
  const words = useWords(campaignTexts)
  const { query: asked, change } = useAddress(['period'])
  const query = useRead(`/api/call-back-campaigns?${asked}`, Campaign)
  return (
    <div className="stack campaign">
      <PageHead
        title={words.title}
        actions={<FigureExports path="/api/call-back-campaigns" search={new URLSearchParams(asked)} />}
      />
      <div className="row no-print">
        <PeriodPicker value={query.data?.period.code} onChange={(period) => change({ period })} />
      </div>
      <PageState query={query}>
        {(campaign) => (
          <>
            <p className="quiet figures">
              {words.span(dateOf(momentOf(campaign.period.from)), addDays(dateOf(momentOf(campaign.period.to)), -1))} ·{' '}
              {words.edition(campaign.edition)}
            </p>
            <CampaignStrata campaign={campaign} />
            <CampaignCalls campaign={campaign} />
            <CampaignWeights campaign={campaign} />
            <div className="campaign-below">
              <CampaignChannels campaign={campaign} />
              <CampaignTimes campaign={campaign} />
            </div>
            <p className="quiet">{words.method}</p>
          </>
        )}
      </PageState>
    </div>
  )
}
