import { readdir, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Check, Errors } from 'typebox/value'
import type { Config } from '#platform/config/config.ts'
import { ImportFormatSchema } from '../api.ts'
import type { ImportFormat } from '../import-format.ts'

/** The named formats that lie beside the cities' folders, in order of name. Throws on a file that is none, naming what is wrong. */
export async function readImportFormats({ cityFolder }: Pick<Config, 'cityFolder'>): Promise<readonly ImportFormat[]> {
  const folder = join(dirname(cityFolder), 'formats')
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).toSorted()
  return Promise.all(files.map((name) => readFormat(join(folder, name))))
}

async function readFormat(path: string): Promise<ImportFormat> {
  const format: unknown = JSON.parse(await readFile(path, 'utf8'))
  if (Check(ImportFormatSchema, format)) return format
  const [first] = Errors(ImportFormatSchema, format)
  throw new Error(`${path} is no import format: ${first?.instancePath ?? '/'} ${first?.message ?? ''}`)
}
