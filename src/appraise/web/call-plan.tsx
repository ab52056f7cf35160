import { At } from '#desk/instant.tsx'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { CallSheet } from '../api.ts'
import { deskTexts } from './desk-words.ts'
import { useForPeople } from './use-for-people.ts'
import { useQuiet } from './use-quiet.ts'
import { nextWords } from './words.ts'

/** What the plan has for this requester: stratum and channels, the link that is out, what comes next; and whether it is too late to ring. */
export function CallPlan({ sheet }: { readonly sheet: CallSheet }) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  const quiet = useQuiet()
  const isForPeople = useForPeople()
  const campaign = useCity()?.rulebook.appraise.campaign
  if (campaign === undefined || sheet.ended) return null
  const stratum = campaign.strata.find(({ code }) => code === sheet.stratum)?.words
  const plan = campaign.plans.find(({ code }) => code === sheet.plan)?.words
  const { link, nextAt, nextChannel } = sheet
  return (
    <div className="panel call-plan">
      <h2>
        {words.plan} <small className="quiet">{[stratum, plan].map((text) => text && say(text)).join(' · ')}</small>
      </h2>
      {quiet && <p className="call-overdue">▲ {words.quietNow(quiet.from, quiet.to)}</p>}
      {link && (
        <p>
          {words.linkSent} <At moment={link.at} /> · {words.linkUntil} <At moment={link.until} />
        </p>
      )}
      {nextChannel && nextAt && !(link && nextChannel === 'link') && (
        <p className="quiet">
          {words.nextBy} {say(nextWords[isForPeople(nextChannel) ? 'person' : nextChannel])} · {words.from}{' '}
          <At moment={nextAt} />
        </p>
      )}
      {link && nextChannel === 'link' && nextAt && (
        <p className="quiet">
          {words.nextAt} <At moment={nextAt} />
        </p>
      )}
    </div>
  )
}
