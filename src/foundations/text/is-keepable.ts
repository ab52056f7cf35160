/** Whether a text may go into the journal: PostgreSQL keeps neither NUL nor half of a surrogate pair. Any other character may. */
export function isKeepable(text: string): boolean {
  return !text.includes('\u0000') && text.isWellFormed()
}
