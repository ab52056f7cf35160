import { Table } from 'antd'
import { limitWords } from '#desk/limit-words.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { RepeatRule, Rulebook, Words } from '#foundations/rulebook/api.ts'
import { Section } from './rule-section.tsx'

const levels: Readonly<Record<RepeatRule['within'], Words>> = {
  grid: { zh: '同一网格', en: 'grid' },
  community: { zh: '同一社区', en: 'community' },
  street: { zh: '同一街道', en: 'street' },
  district: { zh: '同一区', en: 'district' },
}

/** An edition's lines on which demands may be repeats of earlier ones. */
export function RepeatRules({ rulebook: { classify } }: { readonly rulebook: Rulebook }) {
  const { say } = useLanguage()
  const names = useNames()
  return (
    <Section title={{ zh: '重复诉求（CLASSIFY-03）', en: 'Repeats (CLASSIFY-03)' }}>
      <Table<RepeatRule>
        size="small"
        rowKey="category"
        dataSource={classify.repeats}
        pagination={false}
        scroll={{ x: 'max-content' }}
        columns={[
          {
            key: 'category',
            title: say({ zh: '分类', en: 'Category' }),
            render: (_, { category }) => (category.includes('*') ? category : say(names.category(category))),
          },
          {
            key: 'window',
            title: say({ zh: '时间范围', en: 'Window' }),
            render: (_, { window }) => say(limitWords(window)),
          },
          {
            key: 'within',
            title: say({ zh: '地点范围', en: 'Place' }),
            render: (_, { within }) => say(levels[within]),
          },
          {
            key: 'alike',
            title: say({ zh: '文字相近', en: 'Text alike' }),
            render: (_, { alike }) => `≥ ${Math.round(alike * 100)} %`,
          },
        ]}
      />
    </Section>
  )
}
