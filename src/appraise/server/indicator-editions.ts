import type { Pool } from 'pg'
import { Compile } from 'typebox/compile'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { IndicatorEdition } from '#foundations/indicators/api.ts'
import { editionProblems } from '#foundations/indicators/edition-problems.ts'

const schema = Compile(IndicatorEdition)
const inForce = {
  name: 'indicator-edition',
  text: `select body from reference.indicator_editions where in_force_from <= $1
    order by in_force_from desc, edition desc limit 1`,
}

/**
 * The city's indicators in force at an instant; undefined where it has none. Throws on one that this version cannot count: what
 * was not checked is never compiled. [APPRAISE-18]
 */
export async function indicatorsAt(pool: Pick<Pool, 'query'>, at: Moment): Promise<IndicatorEdition | undefined> {
  const { rows } = await pool.query<{ body: unknown }>({ ...inForce, values: [instantOf(at)] })
  const body = rows[0]?.body
  if (body === undefined) return undefined
  if (!schema.Check(body)) throw new Error('The indicators in force have another form; load the city again')
  const [problem] = editionProblems(body)
  if (problem !== undefined)
    throw new Error(
      `Indicators ${body.edition} ${problem.path}: ${problem.reason}; mend indicators.json and load the city`,
    )
  return body
}
