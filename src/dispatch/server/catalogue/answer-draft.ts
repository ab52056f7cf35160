import { dateOf } from '#foundations/calendar/local-time.ts'
import { type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Platform } from '#platform/platform.ts'
import type { CatalogueDraft } from '../../approve-catalogue.ts'
import type { DraftAnswer, LineDifferenceRow, LineRow } from '../../catalogue-api.ts'
import { catalogueDifferences, type LineDifference } from '../../catalogue-differences.ts'
import { catalogueFaults } from '../../catalogue-faults.ts'
import { tryExamples } from '../../try-examples.ts'
import { editionBefore } from './editions.ts'

/** The city in which a draft would come into force, or that of today where its start has passed. */
export function cityOf({ inForceFrom }: Pick<CatalogueDraft, 'inForceFrom'>, { cityAt, now }: Platform): City {
  return cityAt(Math.max(now(), momentOf(inForceFrom)) as Moment)
}

/** A draft with what stands against it, what its examples reach, and what it changes of the edition it takes over from. */
export async function answerDraft(draft: CatalogueDraft, platform: Platform): Promise<DraftAnswer> {
  const { lines, examples, authors, inForceFrom, ...head } = draft
  const on = dateOf(momentOf(inForceFrom))
  const city = cityOf(draft, platform)
  const before = await editionBefore(platform, momentOf(inForceFrom))
  return {
    ...{ ...head, inForceFrom },
    authors: [...authors],
    lines: lines.map(lineRow),
    examples: [...examples],
    faults: catalogueFaults(lines, on, city).map(({ others, ...fault }) => ({
      ...fault,
      ...(others && { others: [...others] }),
    })),
    results: [...tryExamples(examples, draft, on, city)],
    replaces: before.edition,
    differences: differenceRows(catalogueDifferences(before.lines, lines)),
  }
}

export function differenceRows(differences: readonly LineDifference[]): LineDifferenceRow[] {
  return differences.map(({ id, before, after, fields }) => ({
    ...{ id, fields: [...fields] },
    ...(before && { before: lineRow(before) }),
    ...(after && { after: lineRow(after) }),
  }))
}

function lineRow({ supports, ...line }: CatalogueDraft['lines'][number]): LineRow {
  return { ...line, supports: [...supports] }
}
