import type { Pool } from 'pg'
import { refOf } from '#foundations/journal/envelope.ts'
import { systemActor } from '#foundations/journal/system-actor.ts'
import type { Platform } from '#platform/platform.ts'
import { whileAlone } from '#platform/postgres/alone.ts'
import { readParts } from '#platform/reference/model-source.ts'
import type { Schedule } from '#platform/stage-door.ts'
import { partExamples } from '../compare-models.ts'
import type { Training } from '../model-api.ts'
import { findModelInForce, type KnownExample, keepModel, listModels, readExamples } from './models.ts'
import type { TrainingNews, TrainingResult, TrainingTask } from './train-and-judge.ts'
import { trainInThread } from './train-in-thread.ts'
import { beginTraining, endTraining, retrainJob, tellTraining } from './trainings.ts'

export type Train = (
  task: TrainingTask,
  tell: (news: TrainingNews) => void,
  stopping?: AbortSignal,
) => Promise<TrainingResult>

type Came = { readonly outcome: NonNullable<Training['outcome']>; readonly edition?: string }

/** Held by whoever trains, as long as it lives. */
const trainingLock = 0x747261696e

/** Every night, and whenever it is asked for, a new model is learnt from people's classifications and judged. [CLASSIFY-05] */
export const retraining: Schedule = {
  name: retrainJob,
  cron: '30 2 * * *',
  run: (platform, stopping) => retrain(platform, trainInThread, stopping),
}

/**
 * Learns a new model and puts it in force where it beats the one that is. One process trains at a time; a second one leaves it
 * at that. What goes wrong ends the training as failed and is logged: the next one begins anew.
 */
export function retrain(platform: Platform, train: Train, stopping?: AbortSignal): Promise<void> {
  return whileAlone(platform.pool, trainingLock, () => trainOnce(platform, train, stopping))
}

async function trainOnce(platform: Platform, train: Train, stopping: AbortSignal | undefined): Promise<void> {
  const { pool, now, log } = platform
  const training = await beginTraining(pool, { by: refOf(systemActor), at: now() })
  const news = tellerOf(platform, training)
  try {
    const came = await cameOf(platform, (task) => train(task, news.tell, stopping))
    await news.told()
    await endTraining(pool, training, { ...came, at: now() })
  } catch (problem) {
    log.error({ err: problem }, 'a training failed')
    await endTraining(pool, training, { outcome: 'failed', at: now() })
  }
}

/** Writes news down one after the other, without holding up the training. */
function tellerOf({ pool, now }: Platform, training: string) {
  let writing = Promise.resolve()
  const tell = (news: TrainingNews) => {
    writing = writing.then(() => tellTraining(pool, training, { ...news, at: now() })).catch(() => undefined)
  }
  return { tell, told: () => writing }
}

async function cameOf(platform: Platform, train: (task: TrainingTask) => Promise<TrainingResult>): Promise<Came> {
  const { pool, now, cityAt } = platform
  const rules = cityAt(now()).rulebook.classify.models
  const examples = await readExamples(pool, rules.most)
  const parted = partExamples(examples, rules)
  const newest = examples.at(-1)?.decidedAt
  if (parted === undefined || newest === undefined) return { outcome: 'too-few' }
  const [last] = await listModels(pool, 1)
  if (last?.examples === examples.length && last.newest === newest)
    return { outcome: 'nothing-new', edition: last.edition }
  const began = performance.now()
  const { live, figures, parts } = await train(await taskOf(platform, parted))
  const seconds = Math.round((performance.now() - began) / 100) / 10
  const edition = await keepModel(pool, {
    live,
    parts,
    newest,
    at: now(),
    by: refOf(systemActor),
    examples: examples.length,
    seed: rules.seed,
    figures: { ...figures, seconds },
  })
  if (live) await platform.reloadCity()
  return { outcome: live ? 'in-force' : 'refused', edition }
}

type Parted = { readonly learnt: readonly KnownExample[]; readonly heldBack: readonly KnownExample[] }

async function taskOf({ pool, now, cityAt }: Platform, parted: Parted): Promise<TrainingTask> {
  const { categories, places, units, words, rulebook } = cityAt(now())
  const { seed, chance } = rulebook.classify.models
  const current = await currentOf(pool, now())
  return {
    ...parted,
    seed,
    chance,
    city: { places: places.all, units: [...units.values()], categories: [...categories.values()], words },
    ...(current === undefined ? {} : { current }),
  }
}

async function currentOf(pool: Pool, at: ReturnType<Platform['now']>): Promise<TrainingTask['current']> {
  const edition = await findModelInForce(pool, at)
  return edition === undefined ? undefined : { edition, parts: await readParts(pool, edition) }
}
