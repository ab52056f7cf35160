import { dateOf } from '#foundations/calendar/local-time.ts'
import { type Instant, momentOf } from '#foundations/calendar/moment.ts'
import { districtOf, type PlaceCode, streetOf } from '#foundations/places/place.ts'
import { type CategoryCode, englishLeaf } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { PublicShelf } from '../long-matter-api.ts'

/** How many matters are shown, the latest first. */
const shown = 200

/** What stands on the shelf, for anybody: topic, street, the summary that was approved for the public, and the next review. [HANDLE-08] */
export function publicShelfRoute(app: App, platform: Platform): void {
  app.get(
    '/api/public/shelf',
    {
      config: { allow: 'public', rateLimit: { max: 60, timeWindow: '10 minutes' } },
      schema: { summary: 'Matters on the shelf, without anything of who asked', response: answers(PublicShelf) },
    },
    async (_, reply) => reply.header('cache-control', 'public, max-age=300').send(await readPublicShelf(platform)),
  )
}

type Line = {
  readonly category: CategoryCode | null
  readonly place: PlaceCode | null
  readonly confidential: boolean
  readonly summary: string
  readonly shelved: Instant
  readonly review_by: Instant
  readonly milestones: readonly { readonly by: string; readonly reached: boolean }[]
}

async function readPublicShelf({ pool, now, cityAt }: Platform): Promise<PublicShelf> {
  const city = cityAt(now())
  const { rows } = await pool.query<Line>(
    `select category, place, confidential, summary, shelved, review_by, milestones from handle.shelved
     where shelved is not null order by shelved desc, ticket desc limit ${shown}`,
  )
  return { rows: rows.map((line) => shownToAll(line, city)) }
}

/** Where confidence was asked for, the district is all that is told of the place. */
function shownToAll({ milestones, review_by, ...line }: Line, city: City): PublicShelf['rows'][number] {
  const { category, place, confidential, summary, shelved } = line
  const known = category === null ? undefined : city.categories.get(category)
  const areas = place === null ? [] : [districtOf(place), ...(confidential ? [] : [streetOf(place)])]
  const names = areas.flatMap((area) => (area === undefined ? [] : (city.places.find(area)?.name ?? [])))
  return {
    topic: known === undefined ? null : { zh: known.path.join(' › '), en: englishLeaf(known) },
    place: names.length === 0 ? null : names.join(' '),
    summary,
    shelved: dayOf(shelved),
    reviewBy: dayOf(review_by),
    until: milestones.at(-1)?.by ?? dayOf(review_by),
    steps: milestones.length,
    reached: milestones.filter(({ reached }) => reached).length,
  }
}

function dayOf(instant: Instant): string {
  return dateOf(momentOf(instant))
}
