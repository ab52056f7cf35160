/** The hash of a node from its two children's. Hashes are opaque here: what they are, the caller knows. */
export type Combine = (left: string, right: string) => string

/** Leaves counted from 0: from the first named up to, but without, the second. */
export type Span = { readonly from: number; readonly to: number }

/** A complete subtree at the right edge of a tree that grows: how many leaves it holds, a power of two, and its hash. */
export type Peak = { readonly leaves: number; readonly hash: string }

/** The spans whose hashes prove that a leaf stands in the tree of that size, from the leaf to the root. Source: RFC 9162 §2.1.3.1. */
export function inclusionSpans(leaf: number, tree: Span): readonly Span[] {
  const halves = halvesOf(tree)
  if (halves === undefined) return []
  const [left, right] = halves
  return leaf < left.to ? [...inclusionSpans(leaf, left), right] : [...inclusionSpans(leaf, right), left]
}

/** The root that a leaf's hash and its path come to; undefined where the path has another length than that leaf's. Source: RFC 9162 §2.1.3.2. */
export function rootFromPath(
  leaf: { readonly leaf: number; readonly hash: string },
  tree: Span,
  path: readonly string[],
  combine: Combine,
): string | undefined {
  const halves = halvesOf(tree)
  const beside = path.at(-1)
  if (halves === undefined || beside === undefined)
    return halves === undefined && path.length === 0 ? leaf.hash : undefined
  const [left, right] = halves
  const isLeft = leaf.leaf < left.to
  const own = rootFromPath(leaf, isLeft ? left : right, path.slice(0, -1), combine)
  if (own === undefined) return undefined
  return isLeft ? combine(own, beside) : combine(beside, own)
}

/** The spans whose hashes prove that the tree of `size` leaves is the beginning of this one. Source: RFC 9162 §2.1.4.1. */
export function consistencySpans(size: number, tree: Span): readonly Span[] {
  return spansBefore(size, tree, true)
}

function spansBefore(size: number, tree: Span, isKnown: boolean): readonly Span[] {
  const halves = halvesOf(tree)
  if (size >= tree.to || halves === undefined) return isKnown ? [] : [tree]
  const [left, right] = halves
  return size <= left.to ? [...spansBefore(size, left, isKnown), right] : [...spansBefore(size, right, false), left]
}

/** A tree as it is published: how many leaves it has, and its root. */
export type TreeHead = { readonly size: number; readonly root: string }

/** Whether the newer tree begins with the older one's leaves, by that path. Source: RFC 9162 §2.1.4.2. */
export function isContinued(older: TreeHead, newer: TreeHead, path: readonly string[], combine: Combine): boolean {
  if (older.size < 1 || older.size > newer.size) return false
  const tree = { from: 0, to: newer.size }
  if (path.length !== consistencySpans(older.size, tree).length) return false
  const roots = bothRoots(older, tree, path, combine)
  return roots.older === older.root && roots.newer === newer.root
}

/** The roots that the path comes to; the older tree's own root stands for the part of which only it is known. */
function bothRoots(
  older: Pick<TreeHead, 'size'> & Partial<TreeHead>,
  tree: Span,
  path: readonly string[],
  combine: Combine,
): { readonly older: string; readonly newer: string } {
  const halves = halvesOf(tree)
  const beside = path.at(-1) ?? ''
  if (older.size >= tree.to || halves === undefined) {
    const same = older.root ?? beside
    return { older: same, newer: same }
  }
  const [left, right] = halves
  const rest = path.slice(0, -1)
  if (older.size > left.to) {
    const roots = bothRoots({ size: older.size }, right, rest, combine)
    return { older: combine(beside, roots.older), newer: combine(beside, roots.newer) }
  }
  const roots = bothRoots(older, left, rest, combine)
  return { older: roots.older, newer: combine(roots.newer, beside) }
}

/** The complete subtrees that a span consists of, from the left. */
export function completeSpans(span: Span): readonly Span[] {
  const halves = halvesOf(span)
  if (halves === undefined || isComplete(span)) return [span]
  const [left, right] = halves
  return [left, ...completeSpans(right)]
}

/** The right edge of a tree with one leaf more. */
export function grown(peaks: readonly Peak[], hash: string, combine: Combine): readonly Peak[] {
  const rest = [...peaks]
  let last: Peak = { leaves: 1, hash }
  for (let peak = rest.at(-1); peak?.leaves === last.leaves; peak = rest.at(-1)) {
    last = { leaves: last.leaves * 2, hash: combine(peak.hash, last.hash) }
    rest.pop()
  }
  return [...rest, last]
}

/** The root of the tree with that right edge; undefined without a leaf. */
export function rootOfPeaks(peaks: readonly Peak[], combine: Combine): string | undefined {
  const last = peaks.at(-1)
  return last && peaks.slice(0, -1).reduceRight((right, { hash }) => combine(hash, right), last.hash)
}

function isComplete({ from, to }: Span): boolean {
  return Number.isInteger(Math.log2(to - from))
}

/** A span of more than one leaf parts after the largest power of two that is smaller than it. */
function halvesOf({ from, to }: Span): readonly [Span, Span] | undefined {
  if (to - from < 2) return undefined
  const middle = from + 2 ** Math.floor(Math.log2(to - from - 1))
  return [
    { from, to: middle },
    { from: middle, to },
  ]
}
