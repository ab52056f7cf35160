import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { momentOf } from '../../src/foundations/calendar/moment.ts'
import { type Entity, readEntities } from '../../src/foundations/text/entities.ts'
import { normalText } from '../../src/foundations/text/normal-text.ts'
import { citiesOf } from '../../src/platform/reference/cities-of.ts'
import { readCityFiles } from '../../src/platform/reference/read-city-files.ts'
import { readMessageFile } from '../../src/warn/server/message-file.ts'

const root = resolve(import.meta.dirname, '../..')
const file = resolve(root, '../shared/data/messages/public_messages_2019.csv')

/** A message as it is read, and what is read from it at the time when it was written. */
export type ReadMessage = { readonly id: string; readonly normal: string; readonly entities: readonly Entity[] }

/** The public messages of 2019 read with the words of the demo city, title and text in one; undefined where they are not at hand. */
export async function readPublicMessages(): Promise<readonly ReadMessage[] | undefined> {
  if (!existsSync(file)) return undefined
  const { demands } = await readMessageFile(file)
  const { words } = citiesOf(await readCityFiles(resolve(root, 'city/beijing')))(momentOf('2026-11-23T00:00:00Z'))
  return demands.map(({ id, title, text, at }) => {
    const normal = normalText(`${title}\n${text}`)
    return { id, normal, entities: readEntities(normal, at, words) }
  })
}
