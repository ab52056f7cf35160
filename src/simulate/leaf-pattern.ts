/** Whether a pattern, a leaf or a prefix that ends in `.*`, speaks about the leaf. */
export function fitsLeaf(pattern: string, leaf: string): boolean {
  return pattern === leaf || (pattern.endsWith('.*') && leaf.startsWith(pattern.slice(0, -1)))
}

/** How narrowly the narrowest of these patterns speaks about the leaf, a leaf above any prefix; 0 when none does. */
export function narrowness(patterns: readonly string[], leaf: string): number {
  const fitting = patterns.filter((pattern) => fitsLeaf(pattern, leaf))
  return Math.max(0, ...fitting.map((pattern) => (pattern === leaf ? Number.MAX_SAFE_INTEGER : pattern.length)))
}
