import { dateOf } from '#foundations/calendar/local-time.ts'
import { instantOf, type Moment, momentOf } from '#foundations/calendar/moment.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import type { CatalogueDraft } from '../../approve-catalogue.ts'
import { catalogueReaders } from '../../audiences.ts'
import { DryRunAnswer, InEdition } from '../../catalogue-api.ts'
import { dryRun, type Move } from '../../dry-run.ts'
import { cityOf } from './answer-draft.ts'
import { findDraft } from './draft-store.ts'
import { editionBefore } from './editions.ts'
import { readPastMatters } from './past-matters.ts'
import { gone } from './write-kept.ts'

const msPerDay = 86_400_000

/** Tries a draft on the demands of the last days. [DISPATCH-04] */
export function dryRunRoute(app: App, platform: Platform): void {
  app.get(
    '/api/catalogue-drafts/:edition/dry-run',
    {
      config: { allow: catalogueReaders },
      schema: {
        summary: 'Which tickets of the last month a draft would send elsewhere, from unit to unit',
        params: InEdition,
        response: answers(DryRunAnswer),
      },
    },
    async ({ params }, reply) => {
      const draft = await findDraft(platform.pool, params.edition)
      return draft === undefined ? reply.code(404).send(gone) : runDry(draft, platform)
    },
  )
}

async function runDry(draft: CatalogueDraft, platform: Platform): Promise<DryRunAnswer> {
  const from = momentOf(draft.inForceFrom)
  const city = cityOf(draft, platform)
  const since = (platform.now() - city.rulebook.dispatch.dryRunDays * msPerDay) as Moment
  const past = await readPastMatters(platform.pool, since)
  const catalogue = await editionBefore(platform, from)
  const { tickets, moving, moves } = dryRun(past, draft, dateOf(from), { ...city, catalogue })
  return { since: instantOf(since), tickets, moving, moves: moves.map(moveRow) }
}

function moveRow({ from, to, tickets, samples }: Move): DryRunAnswer['moves'][number] {
  const shown = samples.map((sample) => {
    const [ticket = '', number = ''] = sample.split(' ')
    return { ticket, number }
  })
  return { from, to, tickets, samples: shown }
}
