import { Table, Tag } from 'antd'
import { Empty } from '#desk/empty.tsx'
import { At } from '#desk/instant.tsx'
import { rateWords } from '#desk/rate-words.ts'
import { useLanguage } from '#desk/words.ts'
import type { ModelFigures, ModelRow } from '../../model-api.ts'

type Parts = { readonly rows: readonly ModelRow[]; readonly inForce: string | null }
type Level = 'group' | 'branch' | 'leaf' | 'kind'

const none = {
  zh: '还没有训练过模型。每天 02:30 自动训练，也可由管理员立即训练。',
  en: 'No model was trained yet. One is trained every night at 02:30, or at once by an administrator.',
}

/** How a model did at a level, as a cell. */
function level(of: Level) {
  return (_: unknown, { figures }: ModelRow) => <Compared figures={figures} of={of} />
}

/** The models that were trained, the newest first: each against what was in force, on the same held-back tickets. */
export function ModelTable({ rows, inForce }: Parts) {
  const { say } = useLanguage()
  if (rows.length === 0) return <Empty words={none} />
  return (
    <Table<ModelRow>
      size="small"
      rowKey="edition"
      dataSource={[...rows]}
      pagination={{ pageSize: 10, hideOnSinglePage: true }}
      scroll={{ x: 'max-content' }}
      columns={[
        {
          key: 'edition',
          title: say({ zh: '版本', en: 'Edition' }),
          render: (_, row) => (
            <span className="row">
              <b>{row.edition}</b>
              <State row={row} inForce={inForce} />
            </span>
          ),
        },
        {
          key: 'trained',
          title: say({ zh: '训练时间', en: 'Trained' }),
          render: (_, row) => <At moment={row.trained_at} />,
        },
        {
          key: 'examples',
          title: say({ zh: '学习 / 留出', en: 'Learnt / held back' }),
          render: (_, { figures }) => `${figures.learnt} / ${figures.leaf.judged}`,
        },
        {
          key: 'against',
          title: say({ zh: '对照', en: 'Against' }),
          render: (_, { figures }) =>
            figures.against === 'lexicon' ? say({ zh: '词典', en: 'lexicon' }) : figures.against,
        },
        { key: 'group', title: say({ zh: '一级', en: 'Top level' }), render: level('group') },
        { key: 'branch', title: say({ zh: '二级', en: 'Second level' }), render: level('branch') },
        { key: 'leaf', title: say({ zh: '三级', en: 'Leaf' }), render: level('leaf') },
        {
          key: 'lead',
          title: say({ zh: '仅新对 / 仅旧对', en: 'Only new / only old right' }),
          render: (_, { figures: { leaf } }) =>
            `${leaf.onlyFresh} / ${leaf.onlyCurrent} · p ${chanceWords(leaf.chance)}`,
        },
        { key: 'kind', title: say({ zh: '类型', en: 'Kind' }), render: level('kind') },
        { key: 'seconds', title: say({ zh: '用时', en: 'Took' }), render: (_, { figures }) => `${figures.seconds} s` },
      ]}
    />
  )
}

function State({ row, inForce }: { readonly row: ModelRow; readonly inForce: string | null }) {
  const { say } = useLanguage()
  if (row.edition === inForce) return <Tag color="success">{say({ zh: '现行', en: 'in force' })}</Tag>
  if (row.in_force_from === null) return <Tag>{say({ zh: '未启用', en: 'refused' })}</Tag>
  return <Tag>{say({ zh: '已被替代', en: 'replaced' })}</Tag>
}

/** The new model's share right, and that of what was in force. */
function Compared({ figures, of }: { readonly figures: ModelFigures; readonly of: Level }) {
  const { judged, freshRight, currentRight } = figures[of]
  const [fresh, current] = [freshRight, currentRight].map((right) =>
    rateWords({ numerator: right, denominator: judged }),
  )
  if (fresh === undefined || current === undefined) return '—'
  return (
    <span className="figures" title={`${fresh.counts} ← ${current.counts}`}>
      <b>{fresh.percent}</b> <small className="quiet">← {current.percent}</small>
    </span>
  )
}

function chanceWords(chance: number): string {
  return chance < 0.001 ? '< 0.001' : chance.toFixed(3)
}
