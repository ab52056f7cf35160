import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { Platform } from '#platform/platform.ts'
import type { CatalogueEdition } from '#platform/reference/city-files.ts'
import { readCatalogues } from '#platform/reference/read-city-tables.ts'
import type { CatalogueEditionRow } from '../../catalogue-api.ts'

/** The edition that holds at that moment, or the first where none did yet. Throws while no city was loaded. */
export async function editionBefore({ pool }: Platform, at: Moment): Promise<CatalogueEdition> {
  const editions = await readCatalogues(pool)
  const before = editions.findLast(({ inForceFrom }) => momentOf(inForceFrom) <= at) ?? editions[0]
  if (before === undefined) throw new Error('No city is loaded; run "jiesu import city <folder>" first')
  return before
}

/** The editions of the catalogue, the newest first. */
export async function listEditions({ pool, now }: Platform): Promise<CatalogueEditionRow[]> {
  const editions = await readCatalogues(pool)
  const inForce = editions.findLast(({ inForceFrom }) => momentOf(inForceFrom) <= now())
  return editions.toReversed().map((edition) => {
    const { lines, examples, inForceFrom, basis } = edition
    const isComing = momentOf(inForceFrom) > now()
    const past = edition === inForce ? 'in-force' : 'past'
    return {
      ...{ edition: edition.edition, inForceFrom, basis, state: isComing ? 'coming' : past },
      ...{ lines: lines.length, examples: examples.length },
    }
  })
}
