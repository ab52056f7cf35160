import { instantOf, type Moment } from '#foundations/calendar/moment.ts'

type Content = Readonly<Record<string, unknown>> & { readonly edition?: string; readonly basis?: string }

/** A chosen file; without content it was no JSON object. */
export type Draft = { readonly name: string; readonly content?: Content }

/** Reads a file as a draft; a list of one edition, as a city's folder has it, is that edition. */
export async function draftFrom(file: File): Promise<Draft> {
  const parsed = await file
    .text()
    .then((text): unknown => JSON.parse(text))
    .catch(() => undefined)
  const content = Array.isArray(parsed) ? parsed.at(-1) : parsed
  return typeof content === 'object' && content !== null ? { name: file.name, content } : { name: file.name }
}

/** A moment to the minute as a date-and-time field takes it, in the city's own time. */
export function localMinute(at: number): string {
  return instantOf(at as Moment).slice(0, 16)
}
