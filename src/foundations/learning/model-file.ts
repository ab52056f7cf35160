import { asciiBytes, asciiJson, asciiText } from './ascii.ts'
import { checksum } from './checksum.ts'
import type { LinearClassifier } from './linear-classifier.ts'
import type { TextModel } from './text-model.ts'

const name = 'jiesu text model'

/** Goes up when the file's form changes, or what a text's pieces are: an older model would read texts wrongly. */
const version = 1

/** Name, version, checksum of what follows, length of what follows. */
const begin = { version: name.length, checksum: name.length + 4, length: name.length + 8, body: name.length + 12 }

/** What the numbers after it are: how many columns, how many classes. */
type Head = Pick<TextModel, 'labels'> &
  Pick<LinearClassifier, 'sharpness' | 'unseen'> & {
    readonly columns: number
  }

/** A model as a file: name, version, checksum, length; then a head in JSON and the numbers, least significant byte first. */
export function writeModel({ labels, vocabulary, classifier }: TextModel): Uint8Array {
  const { sharpness, unseen, examples, weights, biases } = classifier
  const head: Head = { labels, columns: vocabulary.hashes.length, sharpness, unseen }
  const json = asciiBytes(asciiJson(head))
  const numbers = [examples, biases, vocabulary.hashes, vocabulary.rarity, weights]
  const parts = [Uint32Array.of(json.length), json, ...numbers].map(bytesOf)
  const file = new Uint8Array(parts.reduce((sum, part) => sum + part.length, begin.body))
  let at = begin.body
  for (const part of parts) {
    file.set(part, at)
    at += part.length
  }
  file.set(asciiBytes(name))
  const view = new DataView(file.buffer)
  view.setUint32(begin.version, version, true)
  view.setUint32(begin.checksum, checksum(file.subarray(begin.body)), true)
  view.setUint32(begin.length, file.length - begin.body, true)
  return file
}

/** The model in a file. Throws, saying what is wrong, where it is no model, of another version, cut short or damaged. */
export function readModel(file: Uint8Array): TextModel {
  const body = bodyOf(file)
  const view = new DataView(body.buffer, body.byteOffset, body.length)
  const end = 4 + view.getUint32(0, true)
  const { labels, columns, sharpness, unseen }: Head = JSON.parse(asciiText(body.subarray(4, end)))
  let at = end
  const take = (bytes: number) => {
    at += bytes
    // A copy that begins where numbers may; a Buffer's own slice would be no copy.
    return Uint8Array.prototype.slice.call(body, at - bytes, at).buffer
  }
  const examples = new Float64Array(take(8 * labels.length))
  const biases = new Float64Array(take(8 * labels.length))
  const vocabulary = { hashes: new Int32Array(take(4 * columns)), rarity: new Float32Array(take(4 * columns)) }
  const weights = new Float32Array(take(4 * columns * labels.length))
  return { labels, vocabulary, classifier: { examples, biases, weights, sharpness, unseen } }
}

function bodyOf(file: Uint8Array): Uint8Array {
  const named = asciiText(file.subarray(0, name.length))
  if (!name.startsWith(named)) throw new Error('This is no model: its first bytes are not those of one')
  if (file.length < begin.body) throw new Error(`The model is cut short: it has only ${file.length} bytes`)
  const view = new DataView(file.buffer, file.byteOffset, file.length)
  const [written, sum, length] = [begin.version, begin.checksum, begin.length].map((at) => view.getUint32(at, true))
  if (written !== version)
    throw new Error(`The model is of version ${written}; this program reads version ${version}: train it anew`)
  const body = file.subarray(begin.body)
  if (body.length !== length)
    throw new Error(
      `The model is ${body.length < Number(length) ? 'cut short' : 'too long'}: it has ${body.length} bytes of ${length}`,
    )
  if (checksum(body) !== sum) throw new Error('The model is damaged: its checksum is not that of its bytes')
  return body
}

function bytesOf(numbers: ArrayBufferView): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength)
}
