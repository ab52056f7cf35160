/** By which column figures are ordered, and which way. */
export type Order = { readonly key: string; readonly direction: 'ascend' | 'descend' }

const directions = { asc: 'ascend', desc: 'descend' } as const

/** The order as an address writes it, such as `score:desc`; undefined where it writes none. */
export function orderFrom(text: string | undefined): Order | undefined {
  const [key = '', direction = ''] = (text ?? '').split(':')
  return direction === 'asc' || direction === 'desc' ? { key, direction: directions[direction] } : undefined
}

type Sorter = { readonly columnKey?: unknown; readonly order?: 'ascend' | 'descend' | null }

/** How an address writes the order a table's head was asked for. */
export function orderText(sorter: Sorter | undefined): string | undefined {
  if (!sorter?.order || typeof sorter.columnKey !== 'string') return undefined
  return `${sorter.columnKey}:${sorter.order === 'ascend' ? 'asc' : 'desc'}`
}

type Value = number | string | undefined

/** Rows in that order; those without a value stand last either way, equals as they stood. */
export function sortedBy<Row>(rows: readonly Row[], by: (row: Row) => Value, { direction }: Order): readonly Row[] {
  const turn = direction === 'ascend' ? 1 : -1
  return rows.toSorted((one, other) => {
    const [a, b] = [by(one), by(other)]
    if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
    return turn * compare(a, b)
  })
}

function compare(a: number | string, b: number | string): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return String(a).localeCompare(String(b), 'zh')
}
