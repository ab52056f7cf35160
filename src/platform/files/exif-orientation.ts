const orientationTag = 0x0112

/** How the camera was held, 2 to 8, as an EXIF block says; undefined where it says nothing or the camera stood upright. */
export function orientationIn(block: Buffer): number | undefined {
  if (block.toString('latin1', 0, 6) !== 'Exif\0\0' || block.length < 16) return undefined
  const tiff = block.subarray(6)
  const isLittle = tiff.toString('latin1', 0, 2) === 'II'
  const short = (at: number) => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
  const directory = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
  if (directory + 2 > tiff.length) return undefined
  const entries = Math.min(short(directory), Math.floor((tiff.length - directory - 2) / 12))
  for (let entry = 0; entry < entries; entry += 1) {
    const at = directory + 2 + entry * 12
    if (short(at) === orientationTag) return turned(short(at + 8))
  }
  return undefined
}

function turned(orientation: number): number | undefined {
  return orientation >= 2 && orientation <= 8 ? orientation : undefined
}

/** A JPEG segment that says nothing but the orientation. */
export function orientationSegment(orientation: number): Buffer {
  const header = Buffer.from('ffe100224578696600004d4d002a00000008', 'hex')
  const entry = Buffer.from('0001011200030000000100000000', 'hex')
  entry.writeUInt16BE(orientation, 10)
  return Buffer.concat([header, entry, Buffer.alloc(4)])
}
