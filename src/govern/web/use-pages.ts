import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import type { Static, TSchema } from 'typebox'
import { type ApiPath, read } from '#desk/api-client.ts'

/** Reads a list that is read onward by key, as far as it was asked to. */
export function usePages<Schema extends TSchema>(
  path: ApiPath,
  conditions: Readonly<Record<string, string | undefined>>,
  schema: Schema,
) {
  const given = Object.entries(conditions).filter(([, value]) => value !== undefined && value !== '') as [
    string,
    string,
  ][]
  return useInfiniteQuery({
    queryKey: ['list', path, given],
    queryFn: ({ pageParam }) => {
      const query = new URLSearchParams([...given, ...(pageParam === '' ? [] : [['after', pageParam]])])
      return read(`${path}?${query}`, schema)
    },
    initialPageParam: '',
    getNextPageParam: (page: Static<Schema>) => (page as { next: string | null }).next,
    placeholderData: keepPreviousData,
  })
}
