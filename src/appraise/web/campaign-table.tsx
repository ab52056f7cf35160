import type { ReactNode } from 'react'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Campaign, StratumProgress } from '../campaign-api.ts'
import { campaignTexts } from './campaign-words.ts'

/** One column: its head, and what stands under it for a stratum or, without a code, for all. */
export type CampaignColumn = {
  readonly key: string
  readonly title: string
  readonly cell: (row: StratumRow) => ReactNode
}

/** A stratum, or all of them together: the total has neither share nor plan. */
export type StratumRow = Campaign['all'] & Partial<Pick<StratumProgress, 'code' | 'share' | 'plan'>>

type Parts = {
  readonly title: string
  readonly hint?: string
  readonly campaign: Campaign
  readonly columns: readonly CampaignColumn[]
}

/** Strata one under the other, all together last; on a phone each stratum is a block of lines. */
export function CampaignTable({ title, hint, campaign, columns }: Parts) {
  const words = useWords(campaignTexts)
  const { say } = useLanguage()
  return (
    <section className="panel campaign-table">
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.stratum}</th>
            {columns.map(({ key, title: head }) => (
              <th key={key} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {campaign.strata.map((stratum) => (
            <Line key={stratum.code} name={say(stratum.words)} row={stratum} columns={columns} />
          ))}
        </tbody>
        <tfoot>
          <Line name={words.all} row={campaign.all} columns={columns} />
        </tfoot>
      </table>
      {hint && <p className="quiet">{hint}</p>}
    </section>
  )
}

type LineParts = { readonly name: string; readonly row: StratumRow; readonly columns: readonly CampaignColumn[] }

function Line({ name, row, columns }: LineParts) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {columns.map(({ key, title, cell }) => (
        <td key={key} className="figures" data-label={title}>
          <div>{cell(row)}</div>
        </td>
      ))}
    </tr>
  )
}
