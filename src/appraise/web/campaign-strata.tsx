import { RateFigure } from '#desk/rate-figure.tsx'
import { percentWords } from '#desk/rate-words.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { rateOf } from '#foundations/statistics/rate.ts'
import type { Campaign } from '../campaign-api.ts'
import { type CampaignColumn, CampaignTable, type StratumRow } from './campaign-table.tsx'
import { campaignTexts } from './campaign-words.ts'

const counted = ['results', 'drawn', 'spared', 'asked', 'answered', 'waiting', 'givenUp'] as const

/** Every stratum with its share, its plan and how far it has come; every share with its denominator. */
export function CampaignStrata({ campaign }: { readonly campaign: Campaign }) {
  const words = useWords(campaignTexts)
  const { say } = useLanguage()
  const columns: readonly CampaignColumn[] = [
    {
      key: 'share',
      title: words.share,
      cell: ({ code, share }) => (share === undefined ? code !== undefined && words.gone : `${share * 100} %`),
    },
    { key: 'plan', title: words.plan, cell: ({ plan }) => plan && say(plan) },
    ...counted.map((name) => ({
      key: name,
      title: words[name],
      cell: ({ counts }: Pick<Campaign['all'], 'counts'>) => counts[name],
    })),
    {
      key: 'rate',
      title: words.rate,
      cell: (row) => <Response row={row} />,
    },
    {
      key: 'again',
      title: words.again,
      cell: ({ counts }) => <RateFigure rate={rateOf(counts.againSolved, counts.againAnswered)} />,
    },
  ]
  return <CampaignTable title={words.design} campaign={campaign} columns={columns} />
}

function Response({ row: { counts, weights } }: { readonly row: StratumRow }) {
  const words = useWords(campaignTexts)
  const { interval } = weights
  return (
    <>
      <RateFigure rate={rateOf(counts.answered, counts.drawn)} />
      {interval && (
        <small className="quiet">{words.interval(percentWords(interval.low), percentWords(interval.high))}</small>
      )}
    </>
  )
}
