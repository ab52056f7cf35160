import { useQueryClient } from '@tanstack/react-query'
import { Button, Tag } from 'antd'
import { Link } from 'react-router'
import { post } from '#desk/api-client.ts'
import { At } from '#desk/instant.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useActor } from '#desk/use-session.ts'
import { useTry } from '#desk/use-try.ts'
import { useWords } from '#desk/words.ts'
import { adjustmentAskers } from '../audiences.ts'
import { Fairness } from '../fairness-api.ts'
import { fairnessTexts } from './fairness-words.ts'

/** When the figures were worked out and from what, how far the next ones are, and for those who may, the wish for new ones. */
export function FairnessWork({ fairness }: { readonly fairness: Fairness }) {
  const words = useWords(fairnessTexts)
  const { adjusted, fewest, closing } = fairness
  return (
    <div className="row">
      <span className="quiet figures">
        {adjusted !== null && (
          <>
            {words.counted} <At moment={adjusted.countedAt} /> · {words.basis(adjusted.answers, adjusted.units.length)}
            {adjusted.seconds !== undefined && words.took(adjusted.seconds)}
            {adjusted.leftOut > 0 && ` · ${words.leftOut(adjusted.leftOut, fewest)}`}
          </>
        )}{' '}
        <State fairness={fairness} />
      </span>
      {closing === undefined ? <Anew period={fairness.period.code} /> : <Fixed closing={closing} fairness={fairness} />}
    </div>
  )
}

type FixedParts = { readonly closing: NonNullable<Fairness['closing']>; readonly fairness: Fairness }

/** These figures were signed with a closing and stay as they are. */
function Fixed({ closing, fairness: { period } }: FixedParts) {
  const words = useWords(fairnessTexts)
  return (
    <span>
      <Tag color="success">{words.fixed}</Tag>
      <Link to={`/appraise/periods?period=${period.code}`}>{words.closing(closing.closing, closing.closedBy)}</Link>
    </span>
  )
}

function State({ fairness: { wish } }: { readonly fairness: Fairness }) {
  const words = useWords(fairnessTexts)
  if (wish === null) return null
  if (wish.step !== 'ended') return <output>{words[wish.step]}</output>
  return wish.outcome === 'failed' ? <output>{words.failed}</output> : null
}

function Anew({ period }: { readonly period: string }) {
  const words = useWords(fairnessTexts)
  const queries = useQueryClient()
  const { role } = useActor()
  const { run, pending, problem } = useTry()
  if (!adjustmentAskers.some((asker) => asker === role)) return null
  const ask = () =>
    run(async () => {
      await post('/api/fairness/adjustments', { period }, Fairness)
      await queries.invalidateQueries({ queryKey: ['list'] })
    })
  return (
    <>
      <Button size="small" className="no-print" loading={pending} onClick={ask}>
        {words.anew}
      </Button>
      {problem && <Problem problem={problem} />}
    </>
  )
}
