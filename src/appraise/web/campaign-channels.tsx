import { useLanguage, useWords } from '#desk/words.ts'
import type { Campaign } from '../campaign-api.ts'
import { campaignTexts } from './campaign-words.ts'
import { channelWords } from './words.ts'

/** By which channels requesters answered, and what stayed without an answer. */
export function CampaignChannels({ campaign }: { readonly campaign: Campaign }) {
  const words = useWords(campaignTexts)
  const { say } = useLanguage()
  const { channels, links, callsMissed } = campaign
  const all = channels.reduce((sum, { answered }) => sum + answered, 0)
  return (
    <section className="panel">
      <h2>{words.channels}</h2>
      <dl className="campaign-facts figures">
        {channels.map(({ channel, answered }) => (
          <div key={channel}>
            <dt>{say(channelWords[channel])}</dt>
            <dd>{all === 0 ? '—' : `${Math.round((1000 * answered) / all) / 10} % · ${answered}/${all}`}</dd>
          </div>
        ))}
        <div>
          <dt>{words.linkSent}</dt>
          <dd>{links.sent}</dd>
        </div>
        <div>
          <dt>{words.linkMissed}</dt>
          <dd>{links.missed}</dd>
        </div>
        <div>
          <dt>{words.callsMissed}</dt>
          <dd>{callsMissed}</dd>
        </div>
      </dl>
    </section>
  )
}
