import { gunzipSync, gzipSync } from 'node:zlib'
import { type Static, Type } from 'typebox'
import { Compile } from 'typebox/compile'
import type { ChoiceWeights } from '../choice-weights.ts'
import type { UnitModel } from '../learn-units.ts'

/** The last figure goes up when the form changes, or what evidence is: an older model would be asked wrongly. */
const begin = Buffer.from('jiesu unit model 1\n')

const Texts = Type.Array(Type.String())
const Weights = Type.Object({
  shared: Type.Array(Type.Number()),
  leanings: Type.String({ description: 'Numbers of 4 bytes, in base64' }),
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

/** A model as a file: its name and version, then all of it as packed JSON, whose checksum the packing holds. */
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
    amid: packed(amid),
    after: packed(after),
  }
  return Buffer.concat([begin, gzipSync(JSON.stringify(value))])
}

/** The model in a file. Throws, saying what is wrong, where it is no model, of another version, cut short or damaged. */
export function readUnitModel(file: Buffer): UnitModel {
  const head = file.subarray(0, begin.length)
  if (!head.equals(begin)) throw new Error(headProblem(head))
  const value: unknown = JSON.parse(unpackedText(file.subarray(begin.length)))
  if (!written.Check(value)) throw new Error('The model does not hold what a model holds: train it anew')
  return { ...value, amid: unpacked(value.amid), after: unpacked(value.after) }
}

function headProblem(head: Buffer): string {
  if (head.length < begin.length && begin.subarray(0, head.length).equals(head))
    return `The model is cut short: it has only ${head.length} bytes`
  const [name] = begin.toString().split(/ \d/)
  return head.toString().startsWith(name ?? '')
    ? 'The model is of another version than this program reads: train it anew'
    : 'This is no model: its first bytes are not those of one'
}

function unpackedText(bytes: Buffer): string {
  try {
    return gunzipSync(bytes).toString()
  } catch (cause) {
    throw new Error('The model is cut short or damaged: it does not unpack', { cause })
  }
}

function packed({ shared, leanings, units }: ChoiceWeights): Static<typeof Weights> {
  const bytes = Buffer.from(leanings.buffer, leanings.byteOffset, leanings.byteLength)
  return { shared: [...shared], leanings: bytes.toString('base64'), units }
}

function unpacked({ shared, leanings, units }: Static<typeof Weights>): ChoiceWeights {
  const bytes = Uint8Array.from(Buffer.from(leanings, 'base64'))
  return { shared: Float64Array.from(shared), leanings: new Float32Array(bytes.buffer), units }
}
