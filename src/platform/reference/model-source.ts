import type { Pool } from 'pg'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { categoryProposer, demandModelOf, kindProposer } from '../learning/demand-model.ts'
import { segmenterOf } from '../text/city-segmenter.ts'

type Proposers = Pick<City, 'proposeCategory' | 'proposeKind'>

/** An edition of a model, held in memory. */
export type HeldModel = {
  readonly edition: string
  readonly inForceFrom: Moment
  readonly proposersFor: (city: Pick<City, 'categories' | 'places' | 'units'>) => Proposers
}

/** The last editions are held; an instant of before them is read by the catalogue's words, as it was before any model. */
const held = 2

/** The newest editions that came into force, oldest first; those known already are not read again. */
export async function readModels(pool: Pool, known: readonly HeldModel[]): Promise<readonly HeldModel[]> {
  const { rows } = await pool.query<{ edition: string; inForceFrom: string }>(
    `select edition, in_force_from as "inForceFrom" from reference.models
     where in_force_from is not null order by in_force_from desc, edition desc limit ${held}`,
  )
  const models: HeldModel[] = []
  for (const { edition, inForceFrom } of rows.toReversed())
    models.push(known.find((one) => one.edition === edition) ?? (await readOne(pool, edition, momentOf(inForceFrom))))
  return models
}

/** The edition in force at an instant; undefined where none of those held was. */
export function modelInForce(models: readonly HeldModel[], at: Moment): HeldModel | undefined {
  return models.findLast(({ inForceFrom }) => inForceFrom <= at)
}

/** Reads the parts of an edition. */
export async function readParts(pool: Pool, edition: string): Promise<ReadonlyMap<string, Uint8Array>> {
  const { rows } = await pool.query<{ part: string; bytes: Uint8Array }>(
    'select part, bytes from reference.model_parts where edition = $1',
    [edition],
  )
  return new Map(rows.map(({ part, bytes }) => [part, new Uint8Array(bytes)]))
}

async function readOne(pool: Pool, edition: string, inForceFrom: Moment): Promise<HeldModel> {
  const model = demandModelOf(await readParts(pool, edition))
  return {
    edition,
    inForceFrom,
    proposersFor: (city) => {
      const segment = segmenterOf(city)
      const proposeKind = kindProposer(model, segment, edition)
      return {
        proposeCategory: categoryProposer(model, { categories: city.categories, segment, edition }),
        ...(proposeKind === undefined ? {} : { proposeKind }),
      }
    },
  }
}
