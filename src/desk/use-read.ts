import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { TSchema } from 'typebox'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { type ApiPath, read } from './api-client.ts'

/** Reads a path and keeps it fresh: a list hears every live fact, a part of one ticket only the facts of that ticket. */
export function useRead<Schema extends TSchema>(
  path: ApiPath,
  schema: Schema,
  options: { readonly ticket?: TicketId; readonly enabled?: boolean } = {},
) {
  return useQuery({
    queryKey: [options.ticket ?? 'list', path],
    queryFn: () => read(path, schema),
    enabled: options.enabled ?? true,
    placeholderData: keepPreviousData,
  })
}
