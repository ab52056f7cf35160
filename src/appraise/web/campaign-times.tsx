import { limitWords } from '#desk/limit-words.ts'
import { useCity } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { campaignTexts } from './campaign-words.ts'

/** When requesters may be called, and how often. */
export function CampaignTimes() {
  const words = useWords(campaignTexts)
  const { say } = useLanguage()
  const appraise = useCity()?.rulebook.appraise
  if (appraise === undefined) return null
  const { campaign, callBack } = appraise
  return (
    <section className="panel">
      <h2>{words.times}</h2>
      <dl className="campaign-facts figures">
        {campaign.dayParts.map(({ code, words: name, from, to }) => (
          <div key={code}>
            <dt>{say(name)}</dt>
            <dd>
              {from}–{to}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.quiet(campaign.quiet.from, campaign.quiet.to)}</p>
      <p className="quiet">{words.tries(callBack.attempts)}</p>
      {campaign.plans.map(
        ({ code, link }) =>
          link && (
            <p key={code} className="quiet">
              {words.link(say(limitWords(link.open)), say(limitWords(link.wait)))}
            </p>
          ),
      )}
    </section>
  )
}
