import { limitWords } from '#desk/limit-words.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Campaign } from '../campaign-api.ts'
import { campaignTexts } from './campaign-words.ts'

/** When requesters may be called, and how often, by the edition of the period. */
export function CampaignTimes({ campaign: { rules } }: { readonly campaign: Campaign }) {
  const words = useWords(campaignTexts)
  const { say } = useLanguage()
  return (
    <section className="panel">
      <h2>{words.times}</h2>
      <dl className="campaign-facts figures">
        {rules.dayParts.map(({ code, words: name, from, to }) => (
          <div key={code}>
            <dt>{say(name)}</dt>
            <dd>
              {from}–{to}
            </dd>
          </div>
        ))}
      </dl>
      <p className="quiet">{words.quiet(rules.quiet.from, rules.quiet.to)}</p>
      <p className="quiet">{words.tries(rules.attempts)}</p>
      {rules.plans.map(
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
