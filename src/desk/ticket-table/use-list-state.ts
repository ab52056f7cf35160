import { useMemo } from 'react'
import { useSearchParams } from 'react-router'
import { type ListState, listStateFrom, searchFrom } from '../url-state.ts'
import { type FilterField, filterNames } from './parts.ts'

type Parts = { readonly defaultSort: string; readonly filters?: readonly FilterField[] }

/** A list's state as its address holds it, and how to change it; changes of the open row leave no trace in the history. */
export function useListState({ defaultSort, filters = [] }: Parts) {
  const [search, setSearch] = useSearchParams()
  const defaults = useMemo(() => ({ sort: defaultSort, filters: filterNames(filters) }), [defaultSort, filters])
  const state = useMemo(() => listStateFrom(search, defaults), [search, defaults])
  const change = (next: Partial<ListState>) =>
    setSearch((before) => searchFrom({ ...listStateFrom(before, defaults), ...next }, before, defaults), {
      replace: 'open' in next,
    })
  return [state, change] as const
}

export type ChangeList = ReturnType<typeof useListState>[1]
