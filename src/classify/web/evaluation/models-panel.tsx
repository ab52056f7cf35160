import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Button, Progress } from 'antd'
import { post, read } from '#desk/api-client.ts'
import { At } from '#desk/instant.tsx'
import { PageState } from '#desk/page-state.tsx'
import { Problem } from '#desk/refusal.tsx'
import { useActor } from '#desk/use-session.ts'
import { useLanguage } from '#desk/words.ts'
import { trainers } from '../../audiences.ts'
import { ModelsAnswer, type Training } from '../../model-api.ts'
import { ModelTable } from './model-table.tsx'
import { outcomeWords, stepWords } from './model-words.ts'

const path = '/api/classify/models'
const queryKey = ['list', path]
/** How often a training under way is looked at, and a quiet page. */
const [soon, later] = [2_000, 60_000]

/** Every model that was trained with its figures, how far the last training is, and where allowed, a new one at once. */
export function ModelsPanel() {
  const { say } = useLanguage()
  const query = useQuery({
    queryKey,
    queryFn: () => read(path, ModelsAnswer),
    refetchInterval: ({ state }) => (isOpen(state.data?.training) ? soon : later),
  })
  return (
    <section className="panel stack">
      <h2>{say({ zh: '模型版本（CLASSIFY-05）', en: 'Editions of the model (CLASSIFY-05)' })}</h2>
      <PageState query={query}>
        {(answer) => (
          <>
            <Now answer={answer} />
            <ModelTable rows={answer.rows} inForce={answer.inForce} />
          </>
        )}
      </PageState>
    </section>
  )
}

function isOpen(training: Training | null | undefined): training is Training {
  return training !== null && training !== undefined && training.step !== 'ended'
}

/** What reads now, what there is to learn from, and the training: under way, how the last one ended, or begun here. */
function Now({ answer: { inForce, training, examples, fewest } }: { readonly answer: ModelsAnswer }) {
  const { say } = useLanguage()
  const reads =
    inForce === null
      ? { zh: '目前由目录词典识别，尚无模型生效', en: 'The catalogue’s words read; no model is in force yet' }
      : { zh: `目前由模型 ${inForce} 识别`, en: `Model ${inForce} reads` }
  const known =
    examples < fewest
      ? {
          zh: `人工分类 ${examples} 件，满 ${fewest} 件方可训练`,
          en: `${examples} classified by people; ${fewest} are needed`,
        }
      : { zh: `可供学习的人工分类 ${examples} 件`, en: `${examples} classified by people to learn from` }
  return (
    <>
      <p>
        {say(reads)} · <span className="quiet">{say(known)}</span>
      </p>
      {isOpen(training) ? <UnderWay training={training} /> : <Ended training={training} enough={examples >= fewest} />}
    </>
  )
}

function UnderWay({ training }: { readonly training: Training }) {
  const { say } = useLanguage()
  return (
    <div className="training-progress" role="status">
      {say(stepWords[training.step])}
      <Progress percent={Math.floor(training.share * 100)} size="small" status="active" />
    </div>
  )
}

function Ended({ training, enough }: { readonly training: Training | null; readonly enough: boolean }) {
  const { say } = useLanguage()
  const queries = useQueryClient()
  const mayTrain = trainers.includes(useActor().role as (typeof trainers)[number])
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => post('/api/classify/trainings', {}, ModelsAnswer),
    onSuccess: (answer) => queries.setQueryData(queryKey, answer),
  })
  return (
    <div className="row">
      {mayTrain && (
        <Button onClick={() => mutate()} loading={isPending} disabled={!enough}>
          {say({ zh: '立即训练', en: 'Train now' })}
        </Button>
      )}
      {training?.outcome && (
        <span className="quiet">
          {say({ zh: '上次训练', en: 'Last training' })} <At moment={training.asked_at} />：
          {say(outcomeWords(training.outcome, training.edition ?? ''))}
        </span>
      )}
      {error !== null && <Problem problem={error} />}
    </div>
  )
}
