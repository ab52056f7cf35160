import { promisify } from 'node:util'
import { gunzip, gzipSync } from 'node:zlib'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { ChoiceWeights } from '../choice-weights.ts'
import type { UnitModel } from '../learn-units.ts'

/** The last figure goes up when the form changes, or what evidence is: an older model would be asked wrongly. */
const begin = Buffer.from('jiesu unit model 2\n')

const Texts = Type.Array(Type.String())
const Weights = Type.Object({
  shared: Type.Array(Type.Number()),
  leanings: Type.Integer({ minimum: 0, description: 'How many; they stand behind the text, 4 bytes each' }),
  units: Type.Integer({ minimum: 1 }),
})
const Written = Type.Object({
  titles: Type.Record(Type.String(), Type.String()),
  handled: Type.Array(
    Type.Object({
      place: Texts,
      placeNames: Texts,
      category: Texts,
      marks: Texts,
      day: Type.Number(),
      unit: Type.String(),
    }),
    { minItems: 1 },
  ),
  amid: Weights,
  after: Weights,
})
const written = Compile(Written)
const unpack = promisify(gunzip)
const lengthBytes = 4

/**
 * A model as a file: its name and version; then, packed, how long its text is, the text as JSON, and both sets of leanings as they
 * lie in memory, so that opening it copies them. The packing holds the checksum.
 */
export function writeUnitModel({ handled, titles, amid, after }: UnitModel): Buffer {
  const value: Static<typeof Written> = {
    titles: { ...titles },
    handled: handled.map(({ place, placeNames, category, marks, day, unit }) => ({
      place: [...place],
      placeNames: [...placeNames],
      category: [...category],
      marks: [...marks],
      day,
      unit,
    })),
    amid: described(amid),
    after: described(after),
  }
  const text = Buffer.from(JSON.stringify(value))
  const length = Buffer.alloc(lengthBytes)
  length.writeUInt32LE(text.length)
  return Buffer.concat([begin, gzipSync(Buffer.concat([length, text, bytesOf(amid), bytesOf(after)]))])
}

/**
 * The model in a file, unpacked beside the event loop. Throws, saying what is wrong, where it is no model, of another version, cut
 * short or damaged.
 */
export async function readUnitModel(file: Buffer): Promise<UnitModel> {
  const head = file.subarray(0, begin.length)
  if (!head.equals(begin)) throw new Error(headProblem(head))
  const bytes = await unpacked(file.subarray(begin.length))
  const textEnd = lengthBytes + bytes.readUInt32LE()
  const value: unknown = JSON.parse(bytes.toString('utf8', lengthBytes, textEnd))
  if (!written.Check(value)) throw new Error('The model does not hold what a model holds: train it anew')
  const afterBegins = textEnd + 4 * value.amid.leanings
  return {
    ...value,
    amid: weightsOf(value.amid, bytes.subarray(textEnd, afterBegins)),
    after: weightsOf(value.after, bytes.subarray(afterBegins)),
  }
}

function headProblem(head: Buffer): string {
  if (head.length < begin.length && begin.subarray(0, head.length).equals(head))
    return `The model is cut short: it has only ${head.length} bytes`
  const [name] = begin.toString().split(/ \d/)
  return head.toString().startsWith(name ?? '')
    ? 'The model is of another version than this program reads: train it anew'
    : 'This is no model: its first bytes are not those of one'
}

async function unpacked(bytes: Buffer): Promise<Buffer> {
  try {
    return await unpack(bytes)
  } catch (cause) {
    throw new Error('The model is cut short or damaged: it does not unpack', { cause })
  }
}

function described({ shared, leanings, units }: ChoiceWeights): Static<typeof Weights> {
  return { shared: [...shared], leanings: leanings.length, units }
}

function bytesOf({ leanings }: ChoiceWeights): Buffer {
  return Buffer.from(leanings.buffer, leanings.byteOffset, leanings.byteLength)
}

function weightsOf({ shared, leanings, units }: Static<typeof Weights>, bytes: Uint8Array): ChoiceWeights {
  const held = new Float32Array(leanings)
  new Uint8Array(held.buffer).set(bytes)
  return { shared: Float64Array.from(shared), leanings: held, units }
}
