import type { FastifyRequest } from 'fastify'
import { isKeepable } from '#foundations/text/is-keepable.ts'
import { type FieldFault, type InputPart, InvalidInput } from '../invalid-input.ts'

/** Refuses texts, wherever in a request they stand, that the database could not keep. Throws InvalidInput with every such field. */
export async function refuseUnkeepable({ body, query, params }: FastifyRequest): Promise<void> {
  const parts: readonly (readonly [InputPart, unknown])[] = [
    ['params', params],
    ['querystring', query],
    ['body', body],
  ]
  for (const [part, value] of parts) {
    const faults = [...faultsIn(value, '')]
    if (faults.length > 0) throw new InvalidInput(part, faults)
  }
}

/** How deep a body may be nested, far beyond what any schema asks for. */
const deepest = 32

function* faultsIn(value: unknown, path: string, depth = 0): Generator<FieldFault> {
  if (depth > deepest) yield { instancePath: path, keyword: 'depth', message: 'is nested too deeply' }
  else if (typeof value === 'string' && !isKeepable(value)) yield { instancePath: path, ...unkeepable }
  else if (typeof value === 'object' && value !== null && !Buffer.isBuffer(value))
    for (const [name, part] of Object.entries(value)) {
      if (!isKeepable(name)) yield { instancePath: path, ...unkeepable }
      yield* faultsIn(part, `${path}/${name.toWellFormed()}`, depth + 1)
    }
}

const unkeepable = { keyword: 'characters', message: 'holds characters that cannot be kept: NUL or half of a pair' }
