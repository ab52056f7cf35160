/** What a ticket in hand asks of its lead. */
export const openAsks = [
  'to-sign',
  'to-contact',
  'to-resolve',
  'second-handling',
  'waiting-for-requester',
  'shelved',
] as const

/** What a unit's inbox is sorted into: what is asked, what was handed back and waits elsewhere, what is done. */
export const asks = [...openAsks, 'returned', 'done'] as const

export type OpenAsk = (typeof openAsks)[number]
export type Ask = (typeof asks)[number]
