/** The types of facts just recorded about one ticket. */
export type TicketNews = { readonly ticket: string; readonly facts: readonly string[] }

/** PostgreSQL takes payloads below 8000 bytes. */
export const largestPayload = 7_900

/** The news as payloads that PostgreSQL takes, in order, none above the limit in bytes. */
export function payloadsOf(news: readonly TicketNews[], limit = largestPayload): readonly string[] {
  const payloads: string[] = []
  let group: string[] = []
  let size = 0
  for (const one of news) {
    const text = JSON.stringify(one)
    const bytes = Buffer.byteLength(text) + 1
    if (size + bytes + 1 > limit && group.length > 0) {
      payloads.push(`[${group.join(',')}]`)
      group = []
      size = 0
    }
    group.push(text)
    size += bytes
  }
  return group.length > 0 ? [...payloads, `[${group.join(',')}]`] : payloads
}

/** The news in a payload of ours; none in what somebody else sent. */
export function newsIn(payload: string): readonly TicketNews[] {
  try {
    const news: unknown = JSON.parse(payload)
    return Array.isArray(news) ? news.filter(isTicketNews) : []
  } catch {
    return []
  }
}

function isTicketNews(one: unknown): one is TicketNews {
  return typeof one === 'object' && one !== null && 'ticket' in one && 'facts' in one && Array.isArray(one.facts)
}
