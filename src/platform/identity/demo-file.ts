import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Static, Type } from 'typebox'
import { Check, Errors } from 'typebox/value'
import { NewPost, UserName } from '#foundations/units/api.ts'

const DemoFile = Type.Object({
  /** One word for everybody: it is printed at every start. */
  password: Type.String({ minLength: 4 }),
  people: Type.Array(Type.Object({ userName: UserName, name: Type.String({ minLength: 1 }), ...NewPost.properties }), {
    minItems: 1,
  }),
})
export type DemoFile = Static<typeof DemoFile>

/** The people of the demo city, from its folder. Throws with the first line that does not fit. */
export async function readDemoFile(cityFolder: string): Promise<DemoFile> {
  const path = join(cityFolder, 'people.json')
  const content: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (Check(DemoFile, content)) return content
  const [first] = Errors(DemoFile, content)
  throw new Error(`${path} is not a list of demo people: ${first?.instancePath ?? ''} ${first?.message ?? ''}`)
}

/** The same id in every demo city, so that its history is the same by the seed alone. */
export function demoId(...parts: readonly string[]): string {
  const hex = createHash('sha256').update(parts.join('\n')).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
