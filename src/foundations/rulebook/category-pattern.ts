/** Whether a category pattern of the catalogue holds the category. */
export function covers(pattern: string, category: string): boolean {
  return isPrefix(pattern) ? category.startsWith(stemOf(pattern)) : pattern === category
}

/** Whether a pattern is about more than one category by its form. */
export function isPrefix(pattern: string): boolean {
  return pattern === '*' || pattern.endsWith('.*')
}

/** `heat.*` is about everything that begins with `heat.`, `*` about everything. */
export function stemOf(pattern: string): string {
  return pattern.slice(0, -1)
}
