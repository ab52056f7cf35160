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

/** Whether facts about these tickets make what was read under this key stale: a part of one of them, or any list. */
export function isStale(queryKey: readonly unknown[], tickets: ReadonlySet<string>): boolean {
  const [first] = queryKey
  return first === 'list' || (typeof first === 'string' && tickets.has(first))
}
