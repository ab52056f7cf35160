import { useWords } from '#desk/words.ts'
import type { Campaign } from '../campaign-api.ts'
import { type CampaignColumn, CampaignTable } from './campaign-table.tsx'
import { campaignTexts } from './campaign-words.ts'

const factors = ['design', 'nonResponse', 'adjusted'] as const

/** What one answer stands for: by the draw, as rates count it, and were those who gave none like those who did. */
export function CampaignWeights({ campaign }: { readonly campaign: Campaign }) {
  const words = useWords(campaignTexts)
  const columns: readonly CampaignColumn[] = [
    { key: 'answered', title: words.answered, cell: ({ counts }) => counts.answered },
    { key: 'standsFor', title: words.standsFor, cell: ({ counts }) => counts.standsFor },
    ...factors.map((name) => ({
      key: name,
      title: name === 'design' ? words.designWeight : words[name],
      cell: ({ weights }: Pick<Campaign['all'], 'weights'>) => weights[name]?.toFixed(2) ?? '—',
    })),
  ]
  return <CampaignTable title={words.weights} hint={words.weightsHint} campaign={campaign} columns={columns} />
}
