import { percentWords } from '#desk/rate-words.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { share } from '#foundations/statistics/rate.ts'
import type { Campaign, CampaignCounts } from '../campaign-api.ts'
import { type CampaignColumn, CampaignTable, type StratumRow } from './campaign-table.tsx'
import { campaignTexts } from './campaign-words.ts'
import { outcomeWords } from './words.ts'

const missed = {
  callsNoAnswer: outcomeWords['no-answer'],
  callsBusy: outcomeWords.busy,
  callsDeclined: outcomeWords.declined,
  callsWrongNumber: outcomeWords['wrong-number'],
  callsBrokenOff: outcomeWords['broken-off'],
} as const
const outcomes = Object.keys(missed) as readonly (keyof typeof missed)[]

/** What became of every call and every link: each count beside its share of the calls made or links sent. */
export function CampaignCalls({ campaign }: { readonly campaign: Campaign }) {
  const words = useWords(campaignTexts)
  const { say } = useLanguage()
  const count = (name: keyof CampaignCounts, title: string, of?: 'calls' | 'links'): CampaignColumn => ({
    key: name,
    title,
    cell: (row) => <Part row={row} name={name} of={of} />,
  })
  const columns = [
    count('calls', words.calls),
    count('callsAnswered', words.callsAnswered, 'calls'),
    ...outcomes.map((name) => count(name, say(missed[name]), 'calls')),
    count('links', words.linkSent),
    count('linksAnswered', words.linkAnswered, 'links'),
    count('linksMissed', words.linkMissed, 'links'),
    count('linksUndelivered', words.linkUndelivered, 'links'),
  ]
  return <CampaignTable title={words.contacts} hint={words.contactsHint} campaign={campaign} columns={columns} />
}

type PartParts = {
  readonly row: StratumRow
  readonly name: keyof CampaignCounts
  readonly of: 'calls' | 'links' | undefined
}

function Part({ row: { counts }, name, of }: PartParts) {
  const part = of && share({ numerator: counts[name], denominator: counts[of] })
  if (of !== undefined && part === undefined) return '—'
  return (
    <>
      {counts[name]} {part !== undefined && <small className="quiet">{percentWords(part)}</small>}
    </>
  )
}
