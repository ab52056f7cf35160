import type { Moment } from '#foundations/calendar/moment.ts'
import { momentOf } from '#foundations/calendar/moment.ts'
import { editionInForce } from '#foundations/rulebook/edition.ts'
import type { Platform } from '#platform/platform.ts'
import type { CatalogueEdition } from '#platform/reference/city-files.ts'
import { readCatalogues } from '#platform/reference/read-city-tables.ts'
import type { CatalogueEditionRow } from '../../catalogue-api.ts'

/** The edition that holds at that moment. */
export async function editionBefore({ pool }: Platform, at: Moment): Promise<CatalogueEdition> {
  return editionInForce(await readCatalogues(pool), at)
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
