import { Table } from 'antd'
import { roleWords } from '#desk/demand-words.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Rulebook, WordCue, WordEffect } from '#foundations/rulebook/api.ts'
import { Section } from './rule-section.tsx'

/** What an edition says about words that matter: what they do, and beside which cues they do not count. */
export function WordRules({ rulebook: { classify } }: { readonly rulebook: Rulebook }) {
  const { effects, cues, longestQuotation } = classify.words
  const { say } = useLanguage()
  return (
    <Section title={{ zh: '要紧的字词（CLASSIFY-04）', en: 'Words that matter (CLASSIFY-04)' }}>
      <Effects effects={effects} />
      <Cues cues={cues} />
      <p className="quiet">
        {say({
          zh: `引号内不超过 ${longestQuotation} 字的不计，他人所说的话除外`,
          en: `Up to ${longestQuotation} characters in quotation marks do not count, unless somebody said them`,
        })}
      </p>
    </Section>
  )
}

function Effects({ effects }: { readonly effects: readonly WordEffect[] }) {
  const { say } = useLanguage()
  const names = useNames()
  return (
    <Table<WordEffect>
      size="small"
      rowKey={(effect) => `${effect.class} ${effect.topic}`}
      dataSource={effects}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        { key: 'class', title: say({ zh: '词类', en: 'Class' }), dataIndex: 'class' },
        { key: 'topic', title: say({ zh: '主题', en: 'Topic' }), dataIndex: 'topic' },
        {
          key: 'raise',
          title: say({ zh: '等级提到', en: 'Raised to' }),
          render: (_, { raiseTo }) => (raiseTo === undefined ? '—' : say(names.level(raiseTo))),
        },
        {
          key: 'notify',
          title: say({ zh: '立即告知', en: 'Told at once' }),
          render: (_, { notify = [] }) => notify.map((role) => say(roleWords[role])).join(' · ') || '—',
        },
      ]}
    />
  )
}

function Cues({ cues }: { readonly cues: readonly WordCue[] }) {
  const { say } = useLanguage()
  return (
    <Table<WordCue>
      size="small"
      rowKey="class"
      dataSource={cues}
      pagination={false}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'cue',
          title: say({ zh: '遇到提示词则不计', en: 'Not counted beside a cue' }),
          render: (_, { words }) => say(words),
        },
        { key: 'before', title: say({ zh: '词前字数', en: 'Before' }), dataIndex: 'before' },
        { key: 'after', title: say({ zh: '词后字数', en: 'After' }), dataIndex: 'after' },
      ]}
    />
  )
}
