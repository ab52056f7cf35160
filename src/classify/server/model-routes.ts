import { Type } from 'typebox'
import { refOf } from '#foundations/journal/envelope.ts'
import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { listRoute } from '#platform/http/list-route.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { modelReaders, trainers } from '../audiences.ts'
import { EvaluationAnswer, JudgedRow, ModelsAnswer } from '../model-api.ts'
import { readEvaluation } from './evaluation.ts'
import { countExamples, findModelInForce, listModels } from './models.ts'
import { askForTraining, findLastTraining } from './trainings.ts'

/** What is known of the models, and how a new one is asked for. */
export function modelRoutes(app: App, platform: Platform): void {
  for (const route of [modelsRoute, trainingRoute, evaluationRoute, judgedRoute]) route(app, platform)
}

/** As many models are shown, the newest. */
const shownModels = 50

async function modelsAnswer({ pool, now, cityAt }: Platform): Promise<ModelsAnswer> {
  const { heldBack, fewest, most } = cityAt(now()).rulebook.classify.models
  const [rows, inForce, training, examples] = await Promise.all([
    listModels(pool, shownModels),
    findModelInForce(pool, now()),
    findLastTraining(pool),
    countExamples(pool, most),
  ])
  return {
    rows: [...rows],
    inForce: inForce ?? null,
    training: training ?? null,
    examples,
    fewest: Math.ceil(fewest / heldBack),
  }
}

function modelsRoute(app: App, platform: Platform): void {
  app.get(
    '/api/classify/models',
    {
      config: { allow: modelReaders },
      schema: {
        summary: 'Every model that was trained, the newest first, and how far the last training is',
        response: answers(ModelsAnswer),
      },
    },
    async () => modelsAnswer(platform),
  )
}

function trainingRoute(app: App, platform: Platform): void {
  app.post(
    '/api/classify/trainings',
    {
      config: { allow: trainers },
      schema: {
        summary: 'Have a new model learnt from people’s classifications and judged; one that waits is not asked twice',
        response: answers(ModelsAnswer),
      },
    },
    async (request) => {
      await askForTraining(platform.pool, { by: refOf(actorOf(request)), at: platform.now() })
      return modelsAnswer(platform)
    },
  )
}

const Month = Type.String({ pattern: '^[0-9]{4}-(0[1-9]|1[0-2])$' })

function evaluationRoute(app: App, { pool }: Platform): void {
  app.get(
    '/api/classify/evaluation',
    {
      config: { allow: modelReaders },
      schema: {
        summary: 'Proposals against what people chose, by month and category',
        querystring: Type.Object({ from: Month, to: Month }, { additionalProperties: false }),
        response: answers(EvaluationAnswer),
      },
    },
    async (request) => readEvaluation(pool, { ...request.query, actor: actorOf(request) }),
  )
}

function judgedRoute(app: App, platform: Platform): void {
  listRoute(app, platform, {
    url: '/api/classify/judged',
    summary: 'Tickets with what was proposed and what was chosen',
    allow: modelReaders,
    row: JudgedRow,
    list: {
      table: 'classify.judged',
      columns: Object.keys(JudgedRow.properties),
      filters: { chosen: 'starts-with', proposed: 'starts-with', decided_by: 'one-of', decided_at: 'range' },
      sorts: ['decided_at'],
      defaultSort: 'decided_at:desc',
      where: 'chosen is not null',
    },
    headings: {
      number: { zh: '工单编号', en: 'Number' },
      title: { zh: '标题', en: 'Title' },
      proposed: { zh: '建议分类', en: 'Proposed' },
      probability: { zh: '把握', en: 'Probability' },
      proposed_by: { zh: '建议者', en: 'Proposed by' },
      chosen: { zh: '确定分类', en: 'Chosen' },
      decided_by: { zh: '自动分类的模型', en: 'Decided by model' },
      decided_at: { zh: '分类时间', en: 'Decided' },
    },
  })
}
