type Corner = { readonly at: readonly number[]; readonly height: number }

const enough = { reach: 1e-6, steps: 400 }

/**
 * Where a function of a few numbers is lowest, searched from `start` with first steps of `reach`. The function need not be smooth; of
 * several valleys the one near the start is found. Source: J. A. Nelder and R. Mead, Computer Journal 7 (1965) 308-313.
 */
export function lowestPoint(
  height: (at: readonly number[]) => number,
  start: readonly number[],
  reach: number,
): readonly number[] {
  const cornerAt = (at: readonly number[]): Corner => ({ at, height: height(at) })
  let corners = [start, ...start.map((_, axis) => start.map((x, i) => (i === axis ? x + reach : x)))].map(cornerAt)
  for (let step = 0; step < enough.steps; step++) {
    corners = corners.toSorted((a, b) => a.height - b.height)
    if (extentOf(corners) < enough.reach) break
    corners = stepped(corners, cornerAt)
  }
  return (corners[0] as Corner).at
}

function stepped(corners: readonly Corner[], cornerAt: (at: readonly number[]) => Corner): Corner[] {
  const [best, worst] = [corners[0] as Corner, corners.at(-1) as Corner]
  const kept = corners.slice(0, -1)
  const centre = best.at.map((_, axis) => kept.reduce((sum, { at }) => sum + (at[axis] as number), 0) / kept.length)
  const along = (far: number) => cornerAt(centre.map((x, axis) => x + far * (x - (worst.at[axis] as number))))
  const mirrored = along(1)
  if (mirrored.height < best.height) {
    const further = along(2)
    return [...kept, further.height < mirrored.height ? further : mirrored]
  }
  if (mirrored.height < (kept.at(-1) as Corner).height) return [...kept, mirrored]
  const nearer = along(mirrored.height < worst.height ? 0.5 : -0.5)
  if (nearer.height < Math.min(worst.height, mirrored.height)) return [...kept, nearer]
  return [best, ...corners.slice(1).map(({ at }) => cornerAt(at.map((x, i) => (x + (best.at[i] as number)) / 2)))]
}

function extentOf(corners: readonly Corner[]): number {
  const [best] = corners as [Corner]
  return Math.max(...corners.flatMap(({ at }) => at.map((x, axis) => Math.abs(x - (best.at[axis] as number)))))
}
