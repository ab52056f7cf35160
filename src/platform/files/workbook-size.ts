import { open } from 'node:fs/promises'
import { FileRefused } from './file-store.ts'

/** Bytes that a workbook may unpack to: a million rows of short texts. */
export const mostUnpacked = 268_435_456

const endSignature = Buffer.from('PK\u0005\u0006')
const entrySignature = Buffer.from('PK\u0001\u0002')
/** The end of a zip's directory: 22 bytes and a comment of at most 65 535. */
const longestEnd = 22 + 65_535

/**
 * Throws FileRefused when the parts of a workbook, as its own directory tells them, unpack to more than a reader could hold: a
 * small file may be a very large table, or nothing but zeros. A part of 4 GiB and more is told as 4 GiB.
 */
export async function refuseVastWorkbook(path: string): Promise<void> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const read = async (from: number, length: number) => (await file.read(Buffer.alloc(length), 0, length, from)).buffer
    const tail = await read(Math.max(0, size - longestEnd), Math.min(size, longestEnd))
    const end = tail.lastIndexOf(endSignature)
    if (end < 0 || end + 22 > tail.length) return
    const directory = await read(tail.readUInt32LE(end + 16), Math.min(size, tail.readUInt32LE(end + 12)))
    if (unpackedSize(directory) > mostUnpacked)
      throw new FileRefused(413, 'FILE_TOO_LARGE', `The workbook unpacks to more than ${mostUnpacked} bytes; split it`)
  } finally {
    await file.close()
  }
}

/** The sum of what the entries of a zip's directory say they unpack to. */
function unpackedSize(directory: Buffer): number {
  let sum = 0
  for (let at = 0; directory.subarray(at, at + 4).equals(entrySignature) && at + 46 <= directory.length; ) {
    sum += directory.readUInt32LE(at + 24)
    at += 46 + directory.readUInt16LE(at + 28) + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32)
  }
  return sum
}
