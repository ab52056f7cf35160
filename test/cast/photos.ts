const jpeg = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////2wBDAVVaWnhpeOuCguv/////////////////////////////////////////////////////////////////////////wAARCAACAAMDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAP/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAAAwT/xAAUEQEAAAAAAAAAAAAAAAAAAAAA/9oADAMBAAIRAxEAPwCQA1j/2Q==',
  'base64',
)
const webp = Buffer.from('VlA4ICgAAACQAQCdASoDAAIAB0GWJaACdLoAA5gA/uUK+Cepco/+N48CvJdjoAAA', 'base64')
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** What a telling camera writes: the place, and in EXIF how it was held. */
export const secret = 'GPS 39.9087N 116.3975E'

function segment(marker: number, body: Buffer): Buffer {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(body.length + 2, 2)
  return Buffer.concat([head, body])
}

/** EXIF as a phone held on its side writes it: the orientation, and the secret behind it. */
function exif(orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a0000000800010112000300000001000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return Buffer.concat([Buffer.from('Exif\0\0'), tiff, Buffer.alloc(2), Buffer.from(secret)])
}

function chunk(type: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32LE(body.length)
  return Buffer.concat([Buffer.from(type), size, body, Buffer.alloc(body.length % 2)])
}

function webpOf(flags: number, ...more: readonly Buffer[]): Buffer {
  const canvas = Buffer.from([flags, 0, 0, 0, 2, 0, 0, 1, 0, 0])
  const body = Buffer.concat([Buffer.from('WEBP'), chunk('VP8X', canvas), webp, ...more])
  const head = Buffer.from('RIFF\0\0\0\0')
  head.writeUInt32LE(body.length, 4)
  return Buffer.concat([head, body])
}

function pngChunk(type: string, body: Buffer): Buffer {
  const size = Buffer.alloc(4)
  size.writeUInt32BE(body.length)
  return Buffer.concat([size, Buffer.from(type), body, Buffer.alloc(4)])
}

/** The same small pictures as a camera tells on itself with them, and bare. */
export const photos = {
  jpeg: {
    bare: jpeg,
    telling: (orientation = 1) =>
      Buffer.concat([
        jpeg.subarray(0, 2),
        segment(0xe1, exif(orientation)),
        segment(0xe1, Buffer.from(`http://ns.adobe.com/xap/1.0/\0${secret}`)),
        segment(0xed, Buffer.from(`Photoshop 3.0\0${secret}`)),
        segment(0xfe, Buffer.from(secret)),
        segment(0xe2, Buffer.from(`MPF\0${secret}`)),
        jpeg.subarray(2),
        Buffer.from(secret),
      ]),
  },
  png: {
    bare: png,
    telling: () =>
      Buffer.concat([
        png.subarray(0, 33),
        pngChunk('eXIf', exif(1)),
        pngChunk('tEXt', Buffer.from(`Comment\0${secret}`)),
        png.subarray(33),
        Buffer.from(secret),
      ]),
  },
  webp: {
    bare: webpOf(0x20),
    telling: () => webpOf(0x20 | 0x0c, chunk('EXIF', exif(1)), chunk('XMP ', Buffer.from(secret))),
  },
}
