import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { type TObject, Type } from 'typebox'
import { Page } from '#foundations/outcome/api.ts'
import { read } from '../api-client.ts'
import { type ListState, listQuery } from '../url-state.ts'
import type { More, RowOf, TicketTableParts } from './parts.ts'

/** Rows a request asks for; the route takes at most 200. */
const pageRows = 60

/** Reads a list page by page, onward by key; live facts read what is shown again. */
export function useList<Schema extends TObject>(parts: TicketTableParts<Schema>, state: ListState) {
  const { path, row, fixed } = parts
  const asked = useMemo(
    () => ({ sort: state.sort, filters: { ...state.filters, ...fixed } }),
    [state.sort, state.filters, fixed],
  )
  const page = useMemo(() => Page(Type.Unsafe<RowOf<Schema>>(row)), [row])
  const query = useInfiniteQuery({
    queryKey: ['list', path, asked],
    queryFn: ({ pageParam }) =>
      read(`${path}?${listQuery(asked, { limit: String(pageRows), ...(pageParam && { after: pageParam }) })}`, page),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  })
  const rows = useMemo(() => query.data?.pages.flatMap((one) => one.rows) ?? [], [query.data])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const more: More = useMemo(
    () => ({ isThere: hasNextPage, isComing: isFetchingNextPage, fetch: () => void fetchNextPage() }),
    [hasNextPage, isFetchingNextPage, fetchNextPage],
  )
  return { query, rows, more, exportQuery: listQuery(asked, {}) }
}
