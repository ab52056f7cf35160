import type { Words } from '#foundations/rulebook/api.ts'
import type { Channel } from '#foundations/rulebook/demand.ts'

/** What a row of a file may tell about a demand. A label is read by nobody; it only tells one format from another. */
export const importFields = [
  'externalId',
  'title',
  'text',
  'saidAt',
  'channel',
  'kind',
  'address',
  'place',
  'name',
  'phone',
  'requesterKind',
  'confidential',
  'label',
] as const

export type ImportField = (typeof importFields)[number]

/** A named form in which other systems hand over demands. */
export type ImportFormat = {
  readonly name: string
  readonly words: Words
  /** Which system it comes from, kept as the ticket's origin. */
  readonly source: string
  /** The channel of rows that do not name one. */
  readonly channel: Channel
  /** The fields whose headings give the format away. */
  readonly recognisedBy: readonly ImportField[]
  /** The fields every row must fill. */
  readonly needs: readonly ImportField[]
  /** The headings under which each field may stand. */
  readonly columns: Readonly<Partial<Record<ImportField, readonly string[]>>>
  /** What the file's words for a field mean. */
  readonly values: Readonly<Partial<Record<ImportField, Readonly<Record<string, string>>>>>
}

/** Under which of a file's headings a field stands; undefined where the file does not have it. */
export function headingOf(format: ImportFormat, field: ImportField, headings: readonly string[]): string | undefined {
  return format.columns[field]?.find((heading) => headings.includes(heading))
}

/** The format whose tell-tale headings a file has: of several, the one that recognises the most. */
export function recogniseFormat(
  headings: readonly string[],
  formats: readonly ImportFormat[],
): ImportFormat | undefined {
  return formats
    .filter((format) => format.recognisedBy.every((field) => headingOf(format, field, headings) !== undefined))
    .toSorted((a, b) => b.recognisedBy.length - a.recognisedBy.length)[0]
}
