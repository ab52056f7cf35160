import fc from 'fast-check'

/** As much of a JSON schema as the API's description uses. */
export type JsonSchema = {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly JsonSchema[]
  readonly allOf?: readonly JsonSchema[]
  readonly properties?: Readonly<Record<string, JsonSchema>>
  readonly patternProperties?: Readonly<Record<string, JsonSchema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: unknown
  readonly items?: JsonSchema
  readonly pattern?: string
  readonly format?: string
  readonly minLength?: number
  readonly maxLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minItems?: number
}

/** Values that go far with the rules, by the name of the field that takes them. */
export type Known = Readonly<Record<string, readonly unknown[]>>

/** Values that fit the schema; where a field's name is known, mostly one of its known values. */
export function fitting(schema: JsonSchema, known: Known, name = ''): fc.Arbitrary<unknown> {
  const plain = plainly(schema, known)
  const listed = known[name]
  return listed === undefined
    ? plain
    : fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...listed) }, { weight: 1, arbitrary: plain })
}

function plainly(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  if (schema.anyOf !== undefined) return fc.oneof(...schema.anyOf.map((one) => fitting(one, known)))
  if (schema.type === 'object') return objects(schema, known)
  if (schema.type === 'array') return fc.array(fitting(schema.items ?? {}, known), arraySize(schema))
  if (schema.type === 'string') return texts(schema)
  if (schema.type === 'boolean') return fc.boolean()
  if (schema.type === 'integer') return fc.integer(within(schema))
  if (schema.type === 'number') return fc.double({ ...within(schema), noNaN: true })
  return fc.jsonValue()
}

const within = ({ minimum = -1_000, maximum = 1_000 }: JsonSchema) => ({
  min: minimum,
  max: Math.max(minimum, maximum),
})
const arraySize = ({ minItems = 0 }: JsonSchema) => ({ minLength: minItems, maxLength: minItems + 2 })

function objects({ properties = {}, required = [] }: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const fields = Object.entries(properties).map(([name, one]) => [name, fitting(one, known, name)] as const)
  const model: Record<string, fc.Arbitrary<unknown>> = Object.fromEntries(fields)
  return fc.record(model, { requiredKeys: [...required] })
}

function texts({ pattern, format, minLength = 0, maxLength = 40 }: JsonSchema): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.uuid()
  if (format === 'date-time') return fc.date({ noInvalidDate: true }).map((date) => date.toISOString())
  if (pattern !== undefined) return fc.stringMatching(new RegExp(pattern))
  return fc.string({ minLength, maxLength: Math.min(maxLength, minLength + 40), unit: 'grapheme' })
}

/** What nobody means: characters no database keeps, texts in the wrong script, code, numbers beyond every limit, other types. */
export const oddValues: readonly unknown[] = [
  ...['', ' ', '\u0000', 'a\u0000b', '\ud800', '\udc00x', '\u0007\u001b[31m', '👨‍👩‍👧‍👦', '\u202eabc', 'السلام عليكم'],
  ...["'; drop table journal.facts; --", '<script>alert(1)</script>', '%', '_', '\\', '../../etc/passwd', '__proto__'],
  ...[
    'null',
    'NaN',
    '-1',
    '1e999',
    '9'.repeat(40),
    '2026-02-31',
    '0000-00-00T00:00:00Z',
    '+275760-09-13T00:00:00.001Z',
  ],
  ...['x'.repeat(60_000), '长'.repeat(500), '00000000-0000-0000-0000-00000000000', 'W10', 'WzEsMl0', 'bnVsbA'],
  ...[0, -1, 0.5, 1e21, Number.MAX_SAFE_INTEGER + 1, true, null, [], [[]], {}, { toString: 1 }, [null]],
]

/** Values near the schema: some fit it, some have one odd part, a part too few or too many, some are odd altogether. */
export function borderline(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const whole = fitting(schema, known)
  const odd = fc.constantFrom(...oddValues)
  const spoilt = fc.tuple(whole, fc.nat(), odd).map(([value, at, part]) => spoil(value, at, part))
  return fc.oneof(
    { weight: 3, arbitrary: whole },
    { weight: 6, arbitrary: spoilt },
    { weight: 1, arbitrary: fc.tuple(whole, odd).map(([value, part]) => withOneMore(value, part)) },
    { weight: 1, arbitrary: odd },
  )
}

const fieldsOf = (value: unknown): readonly string[] =>
  typeof value === 'object' && value !== null ? Object.keys(value) : []

/** Puts the odd part in place of one of the value's own, or takes that one out, at whatever depth the number leads to. */
function spoil(value: unknown, at: number, part: unknown): unknown {
  const fields = fieldsOf(value)
  const field = fields[at % (fields.length + 1)]
  if (field === undefined) return fields.length === 0 ? part : withoutOne(value, fields[at % fields.length] ?? '')
  const inner = spoil((value as Record<string, unknown>)[field], Math.floor(at / (fields.length + 1)), part)
  return Array.isArray(value)
    ? value.map((one, index) => (String(index) === field ? inner : one))
    : { ...(value as object), [field]: inner }
}

function withoutOne(value: unknown, field: string): unknown {
  if (Array.isArray(value)) return value.slice(1)
  return Object.fromEntries(Object.entries(value as object).filter(([name]) => name !== field))
}

function withOneMore(value: unknown, part: unknown): unknown {
  if (Array.isArray(value)) return [...value, part]
  return fieldsOf(value).length === 0 ? { odd: part } : { ...(value as object), type: part, at: part, odd: part }
}
