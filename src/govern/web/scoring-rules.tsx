import { Table, Tag } from 'antd'
import { percentWords } from '#desk/rate-words.ts'
import { useLanguage } from '#desk/words.ts'
import type { Rulebook, Scoring, Words } from '#foundations/rulebook/api.ts'
import { Section } from './rule-section.tsx'

/** The scoring templates, and which one is official. */
export function Scorings({ rulebook: { appraise } }: { readonly rulebook: Rulebook }) {
  const { say } = useLanguage()
  return (
    <Section title={{ zh: '考评计分（APPRAISE-04）', en: 'Scoring (APPRAISE-04)' }}>
      <Table<Scoring>
        size="small"
        rowKey="code"
        dataSource={[appraise.scoring, ...appraise.otherScorings]}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'words',
            title: say({ zh: '模板', en: 'Template' }),
            render: (_, { code, words }) => (
              <span className="row">
                {say(words)}
                {code === appraise.scoring.code && <Tag color="blue">{say({ zh: '采用', en: 'used' })}</Tag>}
              </span>
            ),
          },
          ...scoredRates.map(({ rate, words }) => ({
            key: rate,
            title: say(words),
            render: (_: unknown, scoring: Scoring) => say(scoredWords(scoring, rate)),
          })),
          { title: say({ zh: '部分解决计', en: 'Partly counts' }), dataIndex: 'partlyWeight' },
          { title: say({ zh: '基本满意计', en: 'Basically counts' }), dataIndex: 'basicallyWeight' },
        ]}
      />
    </Section>
  )
}

const scoredRates = [
  { rate: 'signing', words: { zh: '按时签收', en: 'Signed in time' } },
  { rate: 'closing', words: { zh: '按时办结', en: 'Closed in time' } },
  { rate: 'response', words: { zh: '响应', en: 'Response' } },
  { rate: 'resolution', words: { zh: '解决', en: 'Resolution' } },
  { rate: 'satisfaction', words: { zh: '满意', en: 'Satisfaction' } },
] as const

/** A weight, or what is taken off below a target and how much at most. */
function scoredWords(scoring: Scoring, rate: (typeof scoredRates)[number]['rate']): Words {
  if (scoring.method === 'rates') {
    const weight = rate === 'signing' || rate === 'closing' ? undefined : scoring.weights[rate]
    const words = weight === undefined ? '—' : String(weight)
    return { zh: words, en: words }
  }
  if (rate === 'response') return { zh: '—', en: '—' }
  const { weight, target, perPoint } = scoring.deductions[rate]
  return {
    zh: `低于 ${percentWords(target)} 每个百分点扣 ${perPoint} 分，最多 ${weight * 100} 分`,
    en: `${perPoint} off per point below ${percentWords(target)}, ${weight * 100} at most`,
  }
}
