import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { TSchema } from 'typebox'
import { Check, Errors } from 'typebox/value'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Platform } from '#platform/platform.ts'
import { Behaviour, DemandMix, Phrases } from '../api.ts'
import type { World } from '../world.ts'

/** The synthetic city of this installation's city folder. Throws on a file that is not what it should be, naming the field. */
export async function readWorld(
  { config, cityAt }: Pick<Platform, 'config' | 'cityAt'>,
  { seed, epoch }: Pick<World, 'seed' | 'epoch'>,
): Promise<World> {
  const folder = config.cityFolder
  const mix: unknown = await readJson(join(folder, 'demand-mix.json'))
  const behaviour: unknown = await readJson(join(folder, 'behaviour.json'))
  const phrases = await readPhrases(join(folder, 'phrases'))
  if (!Check(DemandMix, mix)) throw faulty('demand-mix.json', DemandMix, mix)
  if (!Check(Behaviour, behaviour)) throw faulty('behaviour.json', Behaviour, behaviour)
  if (!Check(Phrases, phrases)) throw faulty('phrases', Phrases, phrases)
  return { seed, epoch, mix, behaviour, phrases, city: cityAt(epoch as Moment) }
}

/** The files of a folder as one: their lists behind one another, everything else side by side. */
async function readPhrases(folder: string): Promise<unknown> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  const files = await Promise.all(names.map((name) => readJson(join(folder, name))))
  const lists = files.map((file) => (file as { readonly matter?: readonly unknown[] }).matter ?? [])
  return { ...Object.assign({}, ...(files as object[])), matter: lists.flat() }
}

async function readJson(path: string): Promise<unknown> {
  return JSON.parse(await readFile(path, 'utf8'))
}

function faulty(file: string, schema: TSchema, content: unknown): Error {
  const [first] = Errors(schema, content)
  return new Error(`The city's ${file} is not complete: ${first?.instancePath || '/'} ${first?.message ?? ''}`)
}
