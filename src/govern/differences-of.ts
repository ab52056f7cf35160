import type { Difference } from './events.ts'

type Leaf = string | number | boolean
/** What JSON can hold. */
export type Json = Leaf | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/**
 * What one edition has otherwise than another, leaf by leaf, in the order of the later one; what it no longer has comes
 * last. Members of a list are the same when their code or id is, wherever they stand.
 */
export function differencesOf(before: Json, after: Json): readonly Difference[] {
  const [was, is] = [new Map(leavesOf(before, '')), new Map(leavesOf(after, ''))]
  return [...new Set([...is.keys(), ...was.keys()])]
    .filter((field) => was.get(field) !== is.get(field))
    .map((field) => ({ field, ...side('before', was.get(field)), ...side('after', is.get(field)) }))
}

function side<Name extends 'before' | 'after'>(name: Name, leaf: Leaf | undefined) {
  return leaf === undefined ? {} : { [name]: leaf }
}

function leavesOf(value: Json | undefined, path: string): readonly (readonly [field: string, leaf: Leaf])[] {
  if (value === undefined || value === null) return []
  if (typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, `${path}/${nameOf(part) ?? name}`))
}

function nameOf(member: Json | undefined): string | undefined {
  if (typeof member !== 'object' || member === null) return undefined
  const { code, id } = member as { readonly code?: Json; readonly id?: Json }
  const name = code ?? id
  return typeof name === 'string' ? name : undefined
}
