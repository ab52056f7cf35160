import { expect } from 'vitest'
import { type AnyFact, ticketId } from '#foundations/journal/envelope.ts'
import { readColumns } from '../../src/platform/postgres/commit.ts'
import { type History, readHistory } from '../../src/platform/postgres/history.ts'
import { openPool } from '../../src/platform/postgres/pool.ts'
import { rebuildView } from '../../src/platform/postgres/rebuild.ts'
import type { View } from '../../src/platform/postgres/view.ts'
import type { StageDoor } from '../../src/platform/stage-door.ts'
import { categories, levels } from './catalogue.ts'
import { places } from './city.ts'
import type { Ask, CastApi } from './http.ts'

/** What most stories classify their ticket as. */
export const coldFlat = { kind: 'complaint', category: categories.tooCold, level: levels.day, place: places.yongan }

/** What most stories begin with: somebody's flat is cold, and nobody has said in which community. */
export const coldDemand = {
  channel: 'phone',
  text: '家里暖气冰凉',
  address: '永安里东社区3号楼',
  requester: { kind: 'citizen', confidential: false },
}

/** That demand is taken in, and the ticket's id comes back. */
export async function takeIn(operator: Ask): Promise<string> {
  const { body } = await operator('POST', '/api/tickets', coldDemand)
  return body.ticket
}

/** Lets the reactions of these stages hear every fact of the ticket they want, also those that follow; each twice, as it may be. */
export async function letReact(api: CastApi, doors: readonly StageDoor[], ticket: string, heard = 0): Promise<void> {
  const history = await journalOf(api, ticket)
  const reactions = doors.flatMap((door) => door.reactions)
  const wanted = history
    .slice(heard)
    .flatMap((line) => reactions.filter(({ wants }) => wants(line.fact)).map(({ react }) => ({ react, line })))
  for (const { react, line } of [...wanted, ...wanted]) await react(api.platform, line)
  if (history.length > heard) await letReact(api, doors, ticket, history.length)
}

/** The facts recorded about a ticket, oldest first. */
export async function factsOf(api: CastApi, ticket: string): Promise<readonly AnyFact[]> {
  return (await journalOf(api, ticket)).map(({ fact }) => fact)
}

/** Holds that a view rebuilt from the journal equals the one written along the way; answers how many rows it has. */
export async function expectRebuiltEqualsLive(api: CastApi, view: View): Promise<number> {
  const owner = openPool(api.ownerUrl, { size: 2, role: 'owner' })
  const rows = async () => (await owner.query(`select * from ${view.table} order by ticket`)).rows
  const live = await rows()
  await rebuildView(owner, await readColumns(owner), view)
  const rebuilt = await rows()
  await owner.end()
  expect(rebuilt).toEqual(live)
  return live.length
}

function journalOf({ platform }: CastApi, ticket: string): Promise<History> {
  return readHistory(platform.pool, ticketId(ticket))
}
