import type { Pool } from 'pg'
import { Type } from 'typebox'
import { Check } from 'typebox/value'
import type { AnyFact, Envelope } from '#foundations/journal/envelope.ts'

const Payload = Type.Object({ ticket: Type.String(), position: Type.Integer() })

/** The fact a job is about. Throws when the job names none or the journal does not hold it. */
export async function getFact(pool: Pool, payload: unknown): Promise<Envelope<AnyFact>> {
  if (!Check(Payload, payload)) throw new Error('A job names no fact; its payload must be { ticket, position }')
  const { rows } = await pool.query<Envelope<AnyFact>>({
    name: 'fact',
    text: `select ticket, position, command_id as "commandId", actor, body as fact
           from journal.facts where ticket = $1 and position = $2`,
    values: [payload.ticket, payload.position],
  })
  if (rows[0] === undefined)
    throw new Error(`The journal holds no fact ${payload.position} of ticket ${payload.ticket}`)
  return rows[0]
}
