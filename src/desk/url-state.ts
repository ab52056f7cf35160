/** What a list shows, as its address says it. */
export type ListState = {
  /** `column:asc` or `column:desc`. */
  readonly sort: string
  /** Filter values by the names the list's route knows; a span has two, `dueFrom` and `dueTo`. */
  readonly filters: Readonly<Record<string, string>>
  /** The columns shown, in the page's order; undefined: the page's own choice. */
  readonly columns: readonly string[] | undefined
  /** The ticket opened beside the list. */
  readonly open: string | undefined
}

export type ListDefaults = { readonly sort: string; readonly filters: readonly string[] }

/** Reads a list's state from its address; what it does not know is left out. */
export function listStateFrom(search: URLSearchParams, { sort, filters }: ListDefaults): ListState {
  const chosen = filters.flatMap((name) => {
    const value = search.get(name)
    return value === null || value === '' ? [] : [[name, value] as const]
  })
  return {
    sort: search.get('sort') ?? sort,
    filters: Object.fromEntries(chosen),
    columns: search.get('columns')?.split(',').filter(Boolean),
    open: search.get('open') ?? undefined,
  }
}

/** Writes a list's state as an address; what stands at its default is left out, other parameters stay. */
export function searchFrom(
  state: ListState,
  before: URLSearchParams,
  { sort, filters }: ListDefaults,
): URLSearchParams {
  const search = new URLSearchParams(before)
  const put = (name: string, value: string | undefined) => {
    if (value === undefined || value === '') search.delete(name)
    else search.set(name, value)
  }
  put('sort', state.sort === sort ? undefined : state.sort)
  for (const name of filters) put(name, state.filters[name])
  put('columns', state.columns?.join(','))
  put('open', state.open)
  return search
}

/** The query a list's route understands, for one page or for an export. */
export function listQuery(
  { sort, filters }: Pick<ListState, 'sort' | 'filters'>,
  more: Readonly<Record<string, string>>,
): string {
  return new URLSearchParams({ sort, ...filters, ...more }).toString()
}

/** The other direction of a column's sort, or its first one when another column was sorted by. */
export function nextSort(sort: string, column: string): string {
  return sort === `${column}:asc` ? `${column}:desc` : `${column}:asc`
}
