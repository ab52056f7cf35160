const notes = new Set(['EXIF', 'XMP '])
/** The flags of the VP8X chunk that announce EXIF and XMP. */
const announced = 0x08 | 0x04

/** The WebP without EXIF and XMP, its size and flags made even (RFC 9649). */
export function bareWebp(content: Buffer): Buffer | undefined {
  if (content.toString('latin1', 0, 4) !== 'RIFF' || content.toString('latin1', 8, 12) !== 'WEBP') return undefined
  const chunks = chunksOf(content, 8 + content.readUInt32LE(4))
  if (chunks === undefined) return undefined
  const bare = Buffer.concat([content.subarray(0, 12), ...chunks.flatMap(bareChunk)])
  bare.writeUInt32LE(bare.length - 8, 4)
  return bare
}

/** The chunks up to the end; undefined where one reaches beyond it, or there is none. */
function chunksOf(content: Buffer, end: number): readonly Buffer[] | undefined {
  const chunks: Buffer[] = []
  for (let at = 12; at + 8 <= end; ) {
    if (at + 8 > content.length) return undefined
    const size = content.readUInt32LE(at + 4)
    const next = at + 8 + size + (size % 2)
    if (next > Math.min(end, content.length)) return undefined
    chunks.push(content.subarray(at, next))
    at = next
  }
  return chunks.length === 0 ? undefined : chunks
}

function bareChunk(chunk: Buffer): readonly Buffer[] {
  const type = chunk.toString('latin1', 0, 4)
  if (notes.has(type)) return []
  if (type !== 'VP8X' || chunk.length < 9) return [chunk]
  const bare = Buffer.from(chunk)
  bare.writeUInt8(bare.readUInt8(8) & ~announced & 0xff, 8)
  return [bare]
}
