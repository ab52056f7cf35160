import './govern.css'
import { Input, Table, Tag } from 'antd'
import { useState } from 'react'
import { read } from '#desk/api-client.ts'
import { Empty } from '#desk/empty.tsx'
import { PageHead } from '#desk/page-head.tsx'
import { PageState } from '#desk/page-state.tsx'
import { useAddress } from '#desk/use-address.ts'
import { useCityAnswer, useNames } from '#desk/use-city.ts'
import { useRead } from '#desk/use-read.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import { type UnitTreeRow, UnitTreeRows } from '../api.ts'
import { governWords, unitKindWords } from './words.ts'

/** The units of the city as a tree: 块 and 条, each below whoever supervises it. */
export function UnitsPage() {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const { values, change } = useAddress(['search'])
  const query = useRead(
    `/api/unit-tree?${new URLSearchParams(values.search ? { search: values.search } : {})}`,
    UnitTreeRows,
  )
  return (
    <div className="stack">
      <PageHead
        title={say({ zh: '单位', en: 'Units' })}
        hint={say({ zh: '展开一个单位，看它督办哪些单位', en: 'Open a unit to see whom it supervises' })}
      />
      <Input.Search
        allowClear
        placeholder={say({ zh: '单位名称或编码', en: 'Name or code' })}
        aria-label={words.search}
        defaultValue={values.search}
        onSearch={(text) => change({ search: text.trim() })}
      />
      <PageState query={query}>
        {({ rows }) =>
          rows.length === 1 && rows[0] ? (
            <TreeBelow key={values.search} top={rows[0]} />
          ) : (
            <Tree key={values.search} rows={rows.map(nodeOf)} />
          )
        }
      </PageState>
    </div>
  )
}

type Node = UnitTreeRow & { readonly children?: Node[] }

const nodeOf = (row: UnitTreeRow): Node => (row.below === 0 ? row : { ...row, children: [] })

/** The tree with the units of one node hung below it, wherever the node stands. */
function hung(nodes: readonly Node[], above: string, below: readonly UnitTreeRow[]): Node[] {
  return nodes.map((node) => {
    if (node.code === above) return { ...node, children: below.map(nodeOf) }
    return node.children === undefined ? node : { ...node, children: hung(node.children, above, below) }
  })
}

/** A tree with one unit at its top stands open. */
function TreeBelow({ top }: { readonly top: UnitTreeRow }) {
  const query = useRead(`/api/unit-tree?above=${encodeURIComponent(top.code)}`, UnitTreeRows)
  return (
    <PageState query={query}>
      {({ rows }) => <Tree rows={hung([nodeOf(top)], top.code, rows)} open={top.code} />}
    </PageState>
  )
}

function Tree({ rows, open: first = '' }: { readonly rows: readonly Node[]; readonly open?: string }) {
  const [nodes, setNodes] = useState(rows)
  const columns = useColumns()
  const open = async (isOpen: boolean, { code, children }: Node) => {
    if (!isOpen || children?.length !== 0) return
    const answer = await read(`/api/unit-tree?above=${encodeURIComponent(code)}`, UnitTreeRows)
    setNodes((before) => hung(before, code, answer.rows))
  }
  if (nodes.length === 0) return <Empty words={{ zh: '没有这个名称的单位。', en: 'No unit has this name.' }} />
  return (
    <Table<Node>
      size="small"
      rowKey="code"
      dataSource={nodes}
      pagination={false}
      scroll={{ x: 'max-content' }}
      expandable={{ defaultExpandedRowKeys: [first], onExpand: (isOpen, node) => void open(isOpen, node) }}
      columns={columns}
    />
  )
}

function useColumns() {
  const { say } = useLanguage()
  const words = useWords(governWords)
  const names = useNames()
  const lines = useCityAnswer()?.lines ?? []
  const lineName = (line: string) => say(lines.find(({ code }) => code === line)?.words ?? { zh: line, en: line })
  return [
    {
      key: 'name',
      title: words.name,
      render: (_: unknown, { name, below, closedOn }: Node) => (
        <span>
          {name} {below > 0 && <span className="quiet figures">{below}</span>}
          {closedOn !== undefined && <Tag>{say({ zh: `${closedOn} 撤并`, en: `closed ${closedOn}` })}</Tag>}
        </span>
      ),
    },
    {
      key: 'kind',
      title: say({ zh: '类别', en: 'Kind' }),
      render: (_: unknown, { kind }: Node) => say(unitKindWords[kind]),
    },
    { key: 'line', title: words.line, render: (_: unknown, { line }: Node) => (line ? lineName(line) : words.none) },
    { key: 'area', title: say({ zh: '辖区', en: 'Area' }), render: (_: unknown, { area }: Node) => names.place(area) },
    { key: 'code', title: words.code, render: (_: unknown, { code }: Node) => <code>{code}</code> },
  ]
}
