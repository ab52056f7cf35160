import './campaign-page.css'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useRead } from '#desk/use-read.ts'
import { useWords } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { Campaign } from '../campaign-api.ts'
import { CampaignChannels } from './campaign-channels.tsx'
import { CampaignStrata } from './campaign-strata.tsx'
import { CampaignTimes } from './campaign-times.tsx'
import { campaignTexts } from './campaign-words.ts'
import { PeriodPicker } from './league-pickers.tsx'

/** Who is asked about results in a period, by which channels, and how far that has come. [APPRAISE-07] */
export function CampaignPage() {
  const words = useWords(campaignTexts)
  const { query: asked, change } = useAddress(['period'])
  const query = useRead(`/api/call-back-campaigns?${asked}`, Campaign)
  return (
    <div className="stack campaign">
      <PageHead title={words.title} />
      <div className="row no-print">
        <PeriodPicker value={query.data?.period.code} onChange={(period) => change({ period })} />
      </div>
      <PageState query={query}>
        {(campaign) => (
          <>
            <p className="quiet figures">
              {words.span(dateOf(momentOf(campaign.period.from)), dateOf(momentOf(campaign.period.to)))}
            </p>
            <CampaignStrata strata={campaign.strata} />
            <div className="campaign-below">
              <CampaignChannels campaign={campaign} />
              <CampaignTimes />
            </div>
            <p className="quiet">{words.method}</p>
          </>
        )}
      </PageState>
    </div>
  )
}
