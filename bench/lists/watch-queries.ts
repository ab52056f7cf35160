import type { Pool } from 'pg'

export type Asked = { readonly text: string; readonly values: readonly unknown[]; readonly milliseconds: number }

type Query = { readonly text: string; readonly values?: readonly unknown[] }

/** Notes every query of the pool with its time, until ended. */
export function watchQueries(pool: Pool): { readonly end: () => readonly Asked[] } {
  const asked: Asked[] = []
  const { query } = pool
  const noted = async (first: string | Query, second?: readonly unknown[]) => {
    const begin = performance.now()
    const answer = await Reflect.apply(query, pool, [first, second])
    const { text, values = second ?? [] }: Query = typeof first === 'string' ? { text: first } : first
    asked.push({ text, values, milliseconds: performance.now() - begin })
    return answer
  }
  Object.assign(pool, { query: noted })
  return {
    end: () => {
      Object.assign(pool, { query })
      return asked
    },
  }
}
