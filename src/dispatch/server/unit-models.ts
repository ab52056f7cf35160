import type { Pool } from 'pg'
import { type Instant, instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Platform } from '#platform/platform.ts'
import { type UnitSuggester, unitSuggester } from '../learn-units.ts'
import { readUnitModel } from './unit-model-file.ts'

/** What is told of a model of who handles what. */
export type KeptModel = {
  readonly trainedAt: Instant
  readonly since: Instant
  readonly tickets: number
  readonly units: number
}

type NewModel = { readonly at: Moment; readonly since: Moment; readonly tickets: number; readonly units: number }

/** How long models that others followed are kept, for whoever asks why something was proposed. */
const keptModels = 30

/** Keeps a model; from now on it is the one that is asked. */
export async function keepModel(pool: Pool, { at, since, tickets, units }: NewModel, model: Uint8Array): Promise<void> {
  await pool.query(
    'insert into dispatch.unit_models (trained_at, since, tickets, units, model) values ($1, $2, $3, $4, $5)',
    [instantOf(at), instantOf(since), tickets, units, Buffer.from(model)],
  )
  await pool.query(
    `delete from dispatch.unit_models where trained_at < all
     (select trained_at from dispatch.unit_models order by trained_at desc limit $1)`,
    [keptModels],
  )
}

/** A model ready to be asked, and what is told of it. */
export type ReadyModel = KeptModel & { readonly suggest: UnitSuggester }

const ready = new WeakMap<Pool, Promise<ReadyModel>>()

/** The last model, made ready once; undefined where nothing was learnt yet. A model that cannot be read is logged and left aside. */
export async function findModel({ pool, log }: Pick<Platform, 'pool' | 'log'>): Promise<ReadyModel | undefined> {
  const { rows } = await pool.query<KeptModel>({
    name: 'last-unit-model',
    text: `select trained_at as "trainedAt", since, tickets, units
           from dispatch.unit_models order by trained_at desc limit 1`,
  })
  const [last] = rows
  if (last === undefined) return undefined
  const known = await ready.get(pool)?.catch(() => undefined)
  if (known?.trainedAt === last.trainedAt) return known
  const opening = openModel(pool, last)
  ready.set(pool, opening)
  return opening.catch((problem) => {
    log.error({ err: problem }, 'the model of who handles what cannot be used')
    return undefined
  })
}

async function openModel(pool: Pool, kept: KeptModel): Promise<ReadyModel> {
  const { rows } = await pool.query<{ model: Buffer }>('select model from dispatch.unit_models where trained_at = $1', [
    kept.trainedAt,
  ])
  return { ...kept, suggest: unitSuggester(await readUnitModel(rows[0]?.model ?? Buffer.alloc(0))) }
}
