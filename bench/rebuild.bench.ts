import { readColumns } from '../src/platform/postgres/commit.ts'
import { openPool } from '../src/platform/postgres/pool.ts'
import { readTickets, rebuildView } from '../src/platform/postgres/rebuild.ts'
import { doors } from '../src/stages.ts'
import type { Bench } from './run.ts'
import { openStock } from './stock/open-stock.ts'

const tickets = 100_000
const views = doors.flatMap((door) => door.views)

/** Facts per second while every view is rebuilt from the journal, each on its own; a plain read reads the facts once per view too. */
export const bench: Bench = {
  compares: `facts per second through a rebuild of every view from ${tickets} tickets, to a plain read of the same facts by the same pages`,
  run: async (say) => {
    const stock = await openStock(tickets, say)
    const owner = openPool(stock.url, { size: 2, role: 'owner', statementTimeout: 0 })
    try {
      const columns = await readColumns(owner)
      await readAll(owner)
      const plain = await timed(() => readAll(owner))
      const perSecond = (milliseconds: number) => Math.round((plain.done * 1_000) / milliseconds)
      say(`plain read: ${plain.done} facts, ${perSecond(plain.milliseconds)} facts/s`)
      const milliseconds: number[] = []
      for (const view of views) {
        const rebuilt = await timed(() => rebuildView(owner, columns, view))
        milliseconds.push(rebuilt.milliseconds)
        say(`${view.table}: ${rebuilt.done} rows, ${perSecond(rebuilt.milliseconds)} facts/s`)
      }
      const mean = milliseconds.reduce((sum, one) => sum + one, 0) / milliseconds.length
      const ratio = Math.round((plain.milliseconds / mean) * 100) / 100
      const [factsPerSecond, plainFactsPerSecond] = [perSecond(mean), perSecond(plain.milliseconds)]
      return { ratio, facts: plain.done, views: views.length, factsPerSecond, plainFactsPerSecond }
    } finally {
      await owner.end()
      await stock.close()
    }
  },
}

async function readAll(owner: Parameters<typeof readTickets>[0]): Promise<number> {
  let facts = 0
  for await (const history of readTickets(owner)) facts += history.length
  return facts
}

async function timed<Done>(work: () => Promise<Done>) {
  const begin = performance.now()
  const done = await work()
  return { done, milliseconds: performance.now() - begin }
}
