import { loadavg } from 'node:os'
import { openSides, type Round, type Sides } from './lives/rounds.ts'
import { median } from './measure/median.ts'
import type { Bench } from './run.ts'
import { openStock } from './stock/open-stock.ts'

const stocks = [0, 100_000] as const
const quick = process.argv.includes('--quick')
const rounds = 3
const lives = quick ? 300 : 1_500
const warmUp = quick ? 200 : 600

type Say = (line: string) => void

/** Seven commands of a ticket's life over HTTP, against the same rows by a bare driver, at both sizes; `ratio` is the lower one. */
export const bench: Bench = {
  compares:
    'ticket lives per second over HTTP (7 commands, 16 in flight, durable), to a bare driver writing the same rows with the same number of commits on the same database; at 0 and at 100 000 tickets',
  run: async (say) => {
    const loadBefore = loadavg().map(rounded)
    say(`load before: ${loadBefore.join(' ')} (other work on the machine slows the side with more processes more)`)
    const sizes = []
    for (const tickets of stocks) sizes.push({ tickets, ...(await compareAt(tickets, say)) })
    return { ratio: Math.min(...sizes.map(({ ratio }) => ratio)), loadBefore, sizes }
  },
}

async function compareAt(tickets: number, say: Say) {
  const stock = await openStock(tickets, say)
  try {
    const sides = await openSides(stock)
    try {
      say(`${tickets} tickets in stock`)
      await sides.product(warmUp)
      await sides.bare(warmUp)
      return summaryOf(await alternate(sides, say), say)
    } finally {
      await sides.close()
    }
  } finally {
    await stock.close()
  }
}

type Played = { readonly product: readonly Round[]; readonly bare: readonly Round[] }

/** The sides by turns, each round begun by the other one. */
async function alternate(sides: Sides, say: Say): Promise<Played> {
  const product: Round[] = []
  const bare: Round[] = []
  const turn = async (name: 'product' | 'bare', played: Round[]) => {
    const round = await sides[name](lives)
    played.push(round)
    say(`  ${name.padEnd(8)} ${described(round)}`)
  }
  for (let round = 0; round < rounds; round += 1) {
    if (round % 2 === 0) await turn('product', product)
    await turn('bare', bare)
    if (round % 2 === 1) await turn('product', product)
  }
  return { product, bare }
}

function described({ livesPerSecond, commitsPerLife, processor }: Round): string {
  const shares = Object.entries(processor).map(([who, time]) => `${who} ${time?.toFixed(2) ?? '?'}`)
  return `${livesPerSecond.toFixed(0)} lives/s, ${commitsPerLife.toFixed(2)} commits/life; ms of processor per life: ${shares.join(', ')}`
}

function summaryOf({ product, bare }: Played, say: Say) {
  const [ours, theirs] = [middle(product), middle(bare)]
  const ratio = rounded(ours.livesPerSecond / theirs.livesPerSecond)
  const processorRatio = rounded(total(theirs) / total(ours))
  say(`  ratio ${ratio}, of processor time ${processorRatio}`)
  return { ratio, processorRatio, product: ours, bare: theirs }
}

function total({ processorMillisecondsPerLife }: ReturnType<typeof middle>): number {
  return Object.values(processorMillisecondsPerLife).reduce((sum, time) => sum + time, 0)
}

function middle(played: readonly Round[]) {
  const names = Object.keys(played[0]?.processor ?? {})
  const processor = names.map((name) => [name, rounded(median(played.map((round) => round.processor[name] ?? 0)))])
  return {
    livesPerSecond: rounded(median(played.map((round) => round.livesPerSecond))),
    commitsPerLife: rounded(median(played.map((round) => round.commitsPerLife))),
    processorMillisecondsPerLife: Object.fromEntries(processor) as Record<string, number>,
  }
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
