const units = ['B', 'KB', 'MB', 'GB']

/** An amount of bytes as people read it, with one decimal above a kilobyte of 1024: 2.4 MB. */
export function bytesWords(bytes: number): string {
  const power = Math.min(units.length - 1, Math.floor(Math.log2(Math.max(bytes, 1)) / 10))
  const amount = bytes / 1024 ** power
  return `${power === 0 ? amount : amount.toFixed(1)} ${units[power]}`
}
