import './campaign-page.css'
import { Select } from 'antd'
import { useSearchParams } from 'react-router'
import { useNow } from '#desk/clock.ts'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useCity } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useWords } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { listPeriods } from '#foundations/three-rates/period.ts'
import { Campaign } from '../campaign-api.ts'
import { CampaignChannels } from './campaign-channels.tsx'
import { CampaignStrata } from './campaign-strata.tsx'
import { CampaignTimes } from './campaign-times.tsx'
import { campaignTexts } from './campaign-words.ts'

/** How many periods can be looked back to: the running one and a year. */
const periodsBack = 13

/** Who is asked about results in a period, by which channels, and how far that has come. [APPRAISE-07] */
export function CampaignPage() {
  const words = useWords(campaignTexts)
  const [search, setSearch] = useSearchParams()
  const period = search.get('period')
  const query = useRead(`/api/call-back-campaigns${period === null ? '' : `?period=${period}`}`, Campaign)
  return (
    <div className="stack campaign">
      <PageHead title={words.title} />
      <div className="row no-print">
        <PeriodPicker
          value={query.data?.period.code}
          choose={(code) => setSearch({ period: code }, { replace: true })}
        />
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

type PickerParts = { readonly value: string | undefined; readonly choose: (code: string) => void }

function PeriodPicker({ value, choose }: PickerParts) {
  const words = useWords(campaignTexts)
  const now = useNow()
  const firstDay = useCity()?.rulebook.appraise.periodFirstDay
  const codes = firstDay === undefined ? [] : listPeriods(now, periodsBack, firstDay).map(({ code }) => code)
  return (
    <Select
      aria-label={words.period}
      value={value ?? null}
      onChange={choose}
      prefix={words.period}
      options={codes.map((code) => ({ value: code, label: code }))}
    />
  )
}
