import './shelf.css'
import { useNow } from '#desk/clock.ts'
import { dictionary, useWords } from '#desk/words.ts'
import { dateOf } from '#foundations/calendar/local-time.ts'

const texts = dictionary(
  {
    plan: '解决计划',
    summary: '公示摘要',
    basis: '依据',
    milestones: '节点',
    reached: '已完成',
    missed: '已过期',
    open: '未到期',
  },
  {
    plan: 'Plan',
    summary: 'Summary for the public',
    basis: 'Basis',
    milestones: 'Milestones',
    reached: 'reached',
    missed: 'missed',
    open: 'to come',
  },
)

type Parts = {
  readonly plan: string
  readonly summary: string
  readonly basis: string
  readonly milestones: readonly { readonly what: string; readonly by: string; readonly reached: boolean }[]
}

/** A plan with its milestones: which are reached, which are missed. */
export function ShelfPlan({ plan, summary, basis, milestones }: Parts) {
  const words = useWords(texts)
  const today = dateOf(useNow())
  const marks = { reached: '✓', missed: '▲', open: '○' } as const
  return (
    <dl className="shelf-plan">
      <dt>{words.plan}</dt>
      <dd>{plan}</dd>
      <dt>{words.milestones}</dt>
      <dd>
        <ol className="shelf-steps">
          {milestones.map(({ what, by, reached }) => {
            const state = stateOf(by, reached, today)
            return (
              <li key={`${by} ${what}`}>
                <span className="figures">{by}</span> {what}{' '}
                <span className={state}>
                  {marks[state]} {words[state]}
                </span>
              </li>
            )
          })}
        </ol>
      </dd>
      <dt>{words.summary}</dt>
      <dd>{summary}</dd>
      <dt>{words.basis}</dt>
      <dd>{basis}</dd>
    </dl>
  )
}

function stateOf(by: string, reached: boolean, today: string): 'reached' | 'missed' | 'open' {
  if (reached) return 'reached'
  return by < today ? 'missed' : 'open'
}
