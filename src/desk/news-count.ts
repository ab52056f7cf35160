/** How many things waited when one last looked, and how many of those that wait now came since. */
export type NewsCount = { readonly known: number; readonly news: number }

/** Another count of what waits: what is gone was seen by somebody, what is more is news. What waited when one sat down is none. */
export function newsAfter(before: NewsCount | undefined, waiting: number): NewsCount {
  if (before === undefined) return { known: waiting, news: 0 }
  const known = Math.min(before.known, waiting)
  return { known, news: waiting - known }
}

/** Everything that waits has been looked at. */
export function allKnown({ known, news }: NewsCount): NewsCount {
  return { known: known + news, news: 0 }
}
