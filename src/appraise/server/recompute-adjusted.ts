import { setImmediate } from 'node:timers/promises'
import type { Pool } from 'pg'
import type { Row } from '#platform/postgres/view.ts'
import { adjustedText } from '../adjusted-document.ts'
import { addCase, type CaseSums, cellTexts, outcomeWorth } from '../case-sums.ts'
import type { PeriodDocument } from '../period-document.ts'
import { adjustedFor, type CellReader } from './adjust-closings.ts'
import { adjustInThread } from './adjust-in-thread.ts'
import type { Signed } from './closings.ts'
import { answeredCaseOf } from './rating-group-of.ts'
import { type ClosingName, recomputeClosing } from './recompute-closing.ts'

/** The tables of a closing and, where they are asked for, its adjusted figures made again from the journal, which is read once for both. */
export async function recomputeBoth(
  pool: Pool,
  name: ClosingName,
  { document: signed, digest }: Pick<Signed, 'document' | 'digest'>,
  wanted: { readonly adjusted: boolean },
): Promise<{ readonly text: string; readonly adjusted?: string }> {
  const document = JSON.parse(signed) as PeriodDocument
  if (!wanted.adjusted) return { text: await recomputeClosing(pool, name, document) }
  const { hear, read } = gatherCases(document)
  const text = await recomputeClosing(pool, name, document, hear)
  return { text, adjusted: adjustedText(await adjustedFor({ document, digest }, read, adjustInThread)) }
}

type Gathered = { readonly hear: (row: Row | undefined) => void; readonly read: CellReader }

/** Counts rows for every template that is adjusted. */
function gatherCases({ scorings }: PeriodDocument): Gathered {
  const gathered = scorings
    .filter((scoring) => scoring.method === 'rates')
    .map((scoring) => ({ code: scoring.code, worth: outcomeWorth(scoring), sums: new Map() satisfies CaseSums }))
  const hear = (row: Row | undefined) => {
    const answered = answeredCaseOf(row)
    if (answered === undefined) return
    for (const { sums, worth } of gathered) addCase(sums, answered, worth)
  }
  const read: CellReader =
    (units, { code }) =>
    async (take) => {
      const sums: CaseSums = gathered.find((one) => one.code === code)?.sums ?? new Map()
      for (const unit of units) {
        if (sums.has(unit)) take(cellTexts(sums, unit))
        await setImmediate()
      }
    }
  return { hear, read }
}
