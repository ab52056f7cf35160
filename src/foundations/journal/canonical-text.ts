/** What JSON can hold; a property that is undefined is none. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json | undefined }

/**
 * The one text of a JSON value, for signing: properties in the order of their UTF-16 code units, no white space, numbers as
 * ECMAScript writes them. Throws on a number that is not finite. Source: RFC 8785 (JSON Canonicalization Scheme).
 */
export function canonicalText(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value))
    throw new Error(`${value} cannot be written; give a finite number`)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (isList(value)) return `[${value.map(canonicalText).join()}]`
  return `{${Object.keys(value)
    .sort()
    .flatMap((name) => memberText(name, value[name]))
    .join()}}`
}

function memberText(name: string, value: Json | undefined): readonly string[] {
  return value === undefined ? [] : [`${JSON.stringify(name)}:${canonicalText(value)}`]
}

function isList(value: readonly Json[] | object): value is readonly Json[] {
  return Array.isArray(value)
}
