import { limitWords } from '#desk/limit-words.ts'
import { useLanguage } from '#desk/words.ts'
import type { Rulebook, Words } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'

type Design = Rulebook['appraise']['campaign']
type Fact = readonly [Words, Words | string]

/** What an edition says about who is asked, by which channels and at what times. */
export function CampaignRules({ rulebook: { appraise } }: { readonly rulebook: Rulebook }) {
  const { say } = useLanguage()
  const { campaign } = appraise
  return (
    <Section title={{ zh: '回访计划（APPRAISE-07、08）', en: 'Call-back campaign (APPRAISE-07, 08)' }}>
      <Facts facts={[...strataFacts(campaign), ...planFacts(campaign), ...timeFacts(campaign)]} />
      <p>
        <span className="quiet">{say({ zh: '短信：', en: 'Message: ' })}</span>
        {say(campaign.message)}
      </p>
    </Section>
  )
}

function strataFacts({ strata, plans }: Design): readonly Fact[] {
  return strata.map(({ words, share, plan: code }) => {
    const plan = plans.find((one) => one.code === code)?.words ?? { zh: code, en: code }
    const asked = `${share * 100} %`
    return [
      { zh: `回访${words.zh}`, en: `Asked: ${words.en.toLowerCase()}` },
      { zh: `${asked} · ${plan.zh}`, en: `${asked} · ${plan.en}` },
    ] as const
  })
}

function planFacts({ plans }: Design): readonly Fact[] {
  return plans.flatMap(({ link }): readonly Fact[] => {
    if (link === undefined) return []
    return [
      [{ zh: '评价链接有效', en: 'A rating link holds' }, limitWords(link.open)],
      [{ zh: '链接发出后等待', en: 'Calls wait for it' }, limitWords(link.wait)],
    ]
  })
}

function timeFacts({ dayParts, quiet }: Design): readonly Fact[] {
  return [
    ...dayParts.map(({ words, from, to }): Fact => [words, `${from}–${to}`]),
    [{ zh: '安静时段', en: 'Quiet hours' }, `${quiet.from}–${quiet.to}`],
  ]
}
