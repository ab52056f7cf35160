import { useNow } from '#desk/clock.ts'
import { At } from '#desk/instant.tsx'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { CallSheet } from '../api.ts'
import { isQuiet } from '../calling-hours.ts'
import { deskTexts } from './desk-words.ts'
import { useForPeople } from './use-for-people.ts'
import { nextWords } from './words.ts'

/** What the plan has for this requester: stratum and channels, the link that is out, what comes next; and whether it is too late to ring. */
export function CallPlan({ sheet }: { readonly sheet: CallSheet }) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  const now = useNow()
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
      {isQuiet(now, campaign) && (
        <p className="call-overdue">▲ {words.quietNow(campaign.quiet.from, campaign.quiet.to)}</p>
      )}
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
