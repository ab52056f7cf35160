import { RateFigure } from '#desk/rate-figure.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import { rateOf } from '#foundations/statistics/rate.ts'
import type { Campaign } from '../campaign-api.ts'
import { campaignTexts } from './campaign-words.ts'
import { channelWords } from './words.ts'

/** By which channels requesters answered last. */
export function CampaignChannels({ campaign: { channels } }: { readonly campaign: Campaign }) {
  const words = useWords(campaignTexts)
  const { say } = useLanguage()
  const all = channels.reduce((sum, { answered }) => sum + answered, 0)
  return (
    <section className="panel">
      <h2>{words.channels}</h2>
      <dl className="campaign-facts figures">
        {channels.map(({ channel, answered }) => (
          <div key={channel}>
            <dt>{say(channelWords[channel])}</dt>
            <dd>
              <RateFigure rate={rateOf(answered, all)} />
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
