/** What the server tells about facts just recorded. */
export type LiveNews = { readonly tickets: readonly { readonly ticket: string; readonly facts: readonly string[] }[] }

/** The news in a message; none in one that cannot be read. */
export function newsIn(text: string): LiveNews {
  try {
    const news: unknown = JSON.parse(text)
    if (typeof news === 'object' && news !== null && 'tickets' in news && Array.isArray(news.tickets))
      return { tickets: news.tickets }
  } catch {
    // A message that is no JSON says nothing we could act on.
  }
  return { tickets: [] }
}

/** Whether what was read under this key is a list, which any fact may change. */
export function isList(queryKey: readonly unknown[]): boolean {
  return queryKey[0] === 'list'
}

/** Whether what was read under this key is a part of one of these tickets. */
export function isPartOf(queryKey: readonly unknown[], tickets: ReadonlySet<string>): boolean {
  const [first] = queryKey
  return typeof first === 'string' && tickets.has(first)
}
