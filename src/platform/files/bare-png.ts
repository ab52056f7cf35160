const signature = Buffer.from('89504e470d0a1a0a', 'hex')
/** Chunks about the picture, none of it: EXIF, texts, the time it was changed. */
const notes = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'])

/** The PNG up to its end without notes (PNG, third edition, 11.3). */
export function barePng(content: Buffer): Buffer | undefined {
  if (!content.subarray(0, 8).equals(signature)) return undefined
  const parts: Buffer[] = [signature]
  for (let at = 8; at + 12 <= content.length; ) {
    const type = content.toString('latin1', at + 4, at + 8)
    const end = at + 12 + content.readUInt32BE(at)
    if (end > content.length) return undefined
    if (!notes.has(type)) parts.push(content.subarray(at, end))
    if (type === 'IEND') return Buffer.concat(parts)
    at = end
  }
  return undefined
}
