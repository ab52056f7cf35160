import type { Pool } from 'pg'
import type { Asked } from './watch-queries.ts'

type Plan = {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Schema?: string
  readonly Plans?: readonly Plan[]
}

/** Tables of a ticket's size that these queries read from end to end. */
export async function scannedTables(owner: Pool, asked: readonly Asked[]): Promise<readonly string[]> {
  const scanned = new Set<string>()
  for (const { text, values } of asked) {
    const { rows } = await owner.query<{ 'QUERY PLAN': readonly { readonly Plan: Plan }[] }>(
      `explain (verbose, format json) ${text}`,
      [...values],
    )
    for (const plan of nodesOf(rows[0]?.['QUERY PLAN'][0]?.Plan))
      if (plan['Node Type'] === 'Seq Scan') scanned.add(`${plan.Schema}.${plan['Relation Name']}`)
  }
  return [...scanned].filter((table) => !table.startsWith('reference.'))
}

function nodesOf(plan: Plan | undefined): readonly Plan[] {
  return plan === undefined ? [] : [plan, ...(plan.Plans ?? []).flatMap(nodesOf)]
}
