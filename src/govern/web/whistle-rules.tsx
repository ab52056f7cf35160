import { Table } from 'antd'
import { limitWords } from '#desk/limit-words.ts'
import { useLanguage } from '#desk/words.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { Facts, Section } from './rule-section.tsx'
import { unitKindWords } from './words.ts'

type Ground = Rulebook['handle']['whistle']['grounds'][number]

/** When a street may whistle, and how long everybody has. [HANDLE-10] */
export function WhistleRules({ rulebook }: { readonly rulebook: Rulebook }) {
  const { say } = useLanguage()
  const { grounds, silence, reaches, codeHolds, bestScore } = rulebook.handle.whistle
  const limit = (of: 'confirm' | 'sign' | 'arrive') => (_: unknown, ground: Ground) => say(limitWords(ground[of]))
  return (
    <Section title={{ zh: '吹哨报到（HANDLE-10 至 12）', en: 'Whistles (HANDLE-10 to 12)' }}>
      <Table<Ground>
        size="small"
        rowKey="code"
        dataSource={grounds}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          { key: 'words', title: say({ zh: '理由', en: 'Ground' }), render: (_, { words }) => <b>{say(words)}</b> },
          { key: 'confirm', title: say({ zh: '区级确认', en: 'Confirm' }), render: limit('confirm') },
          { key: 'sign', title: say({ zh: '部门签收', en: 'Sign' }), render: limit('sign') },
          { key: 'arrive', title: say({ zh: '部门到场', en: 'Arrive' }), render: limit('arrive') },
        ]}
      />
      <Facts
        facts={[
          [
            { zh: '区级逾期未确认', en: 'When the district says nothing' },
            silence === 'confirms'
              ? { zh: '视为同意', en: 'it counts as a yes' }
              : { zh: '视为不同意', en: 'it counts as a no' },
          ],
          [
            { zh: '可以吹哨的单位', en: 'Units within reach' },
            reaches.map((kind) => say(unitKindWords[kind])).join(' · '),
          ],
          [{ zh: '到场动态码有效', en: 'A code for arrival holds' }, limitWords(codeHolds)],
          [{ zh: '评价分值', en: 'Scores' }, `1–${bestScore}`],
        ]}
      />
    </Section>
  )
}
