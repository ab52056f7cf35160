import { orientationIn, orientationSegment } from './exif-orientation.ts'

const scanStart = 0xda
const end = 0xd9
const exifSegment = 0xe1
const comment = 0xfe
/** The application segments a picture is drawn by, and how they begin: its density, its colours. All others are notes. */
const drawnBy: Readonly<Record<number, string>> = { 224: 'JFIF', 226: 'ICC_PROFILE', 238: 'Adobe' }

type Segment = { readonly marker: number; readonly start: number; readonly end: number }

/** The JPEG up to its end without notes; of its EXIF the orientation is kept (ITU-T T.81, annex B). */
export function bareJpeg(content: Buffer): Buffer | undefined {
  if (content.toString('latin1', 0, 2) !== '\u00ff\u00d8') return undefined
  const parts: Buffer[] = [content.subarray(0, 2)]
  for (let at = 2; ; ) {
    const segment = segmentAt(content, at)
    if (segment === undefined) return undefined
    const bytes = content.subarray(segment.start, segment.end)
    const kept = keptOf(bytes, segment.marker)
    if (kept !== undefined) parts.push(kept)
    if (segment.marker === end) return Buffer.concat(parts)
    at = segment.end
  }
}

function keptOf(bytes: Buffer, marker: number): Buffer | undefined {
  if (marker === exifSegment) {
    const orientation = orientationIn(bytes.subarray(4))
    return orientation === undefined ? undefined : orientationSegment(orientation)
  }
  const isApplication = marker >= 0xe0 && marker <= 0xef
  const begins = drawnBy[marker]
  const isDrawn = begins !== undefined && bytes.toString('latin1', 4, 4 + begins.length) === begins
  return marker === comment || (isApplication && !isDrawn) ? undefined : bytes
}

/** The segment whose marker stands here; that of a scan reaches to the next marker. */
function segmentAt(content: Buffer, at: number): Segment | undefined {
  let start = at
  while (content[start] === 0xff && content[start + 1] === 0xff) start += 1
  const marker = content[start + 1]
  if (content[start] !== 0xff || marker === undefined) return undefined
  if (marker === end) return { marker, start, end: start + 2 }
  if (start + 4 > content.length) return undefined
  const headed = start + 2 + content.readUInt16BE(start + 2)
  const reached = marker === scanStart ? nextMarker(content, headed) : headed
  return reached === undefined || reached > content.length || headed < start + 4
    ? undefined
    : { marker, start, end: reached }
}

/** Within a scan 0xFF is followed by 0 or by a restart marker; anything else ends it. */
function nextMarker(content: Buffer, from: number): number | undefined {
  for (let at = content.indexOf(0xff, from); at !== -1; at = content.indexOf(0xff, at + 1)) {
    const marker = content[at + 1]
    if (marker === undefined) return undefined
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at
  }
  return undefined
}
