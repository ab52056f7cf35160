import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TSchema } from 'typebox'
import { type ApiPath, read } from '#desk/api-client.ts'

const aMinute = 60_000

/** Reads figures over many tickets: once a minute at most, not with every live fact, for they move slowly and cost much. */
export function useFigures<Schema extends TSchema>(path: ApiPath, schema: Schema, enabled = true) {
  return useQuery({
    queryKey: ['figures', path],
    queryFn: () => read(path, schema),
    staleTime: aMinute,
    enabled,
    placeholderData: keepPreviousData,
  })
}
