import { Input, Table } from 'antd'
import { useState } from 'react'
import { useLanguage, useWords } from '#desk/words.ts'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { governWords } from './words.ts'

type Rule = Rulebook['rules'][number]

/** Every written rule: the same id stands in the code, its test and every refusal. */
export function RuleTable({ rules }: { readonly rules: readonly Rule[] }) {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const [typed, setTyped] = useState('')
  const text = typed.trim().toLowerCase()
  const shown = rules.filter((rule) => JSON.stringify(rule).toLowerCase().includes(text))
  return (
    <section className="panel">
      <h2>{say({ zh: `成文规则 ${shown.length} 条`, en: `${shown.length} written rules` })}</h2>
      <Input.Search
        allowClear
        placeholder={words.search}
        aria-label={words.search}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Table<Rule>
        size="small"
        rowKey="id"
        dataSource={shown}
        pagination={false}
        columns={[
          { key: 'id', title: words.code, width: 132, render: (_, { id }) => <code>{id}</code> },
          { key: 'words', title: say({ zh: '规则', en: 'Rule' }), render: (_, rule) => say(rule.words) },
          { key: 'basis', title: words.basis, dataIndex: 'basis', responsive: ['md'], width: 220 },
        ]}
      />
    </section>
  )
}
