import { bareJpeg } from './bare-jpeg.ts'
import { barePng } from './bare-png.ts'
import { bareWebp } from './bare-webp.ts'

/** How photos of each type are freed of what the camera wrote beside the picture: where, when, with which device. */
const barers: Readonly<Record<string, ((content: Buffer) => Buffer | undefined) | undefined>> = {
  'image/jpeg': bareJpeg,
  'image/png': barePng,
  'image/webp': bareWebp,
}

/** Whether files of this type may hold such notes and can be freed of them. */
export function isPhoto(mediaType: string): boolean {
  return barers[mediaType] !== undefined
}

/**
 * The photo with its picture, colours and orientation and nothing else: no EXIF, XMP, IPTC, comment or text, and nothing behind
 * its end. The picture is not coded anew. Undefined where the file is not built as its type says.
 */
export function bareImage(content: Buffer, mediaType: string): Buffer | undefined {
  return barers[mediaType]?.(content)
}
