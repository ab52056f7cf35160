export type KeyPlace = { readonly at: number; readonly count: number; readonly page: number }

/** Where a key moves to among `count` rows; undefined for keys that do not move or when there are no rows. */
export function keyMove(key: string, { at, count, page }: KeyPlace): number | undefined {
  const targets: Readonly<Record<string, number>> = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + page,
    PageUp: at - page,
    Home: 0,
    End: count - 1,
  }
  const target = targets[key]
  return target === undefined || count === 0 ? undefined : Math.min(Math.max(target, 0), count - 1)
}
