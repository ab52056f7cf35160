import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { placeCode } from '#foundations/places/place.ts'
import type { CatalogueLine } from '#foundations/rulebook/catalogue.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { DispatchPreview, PreviewBody } from '../api.ts'
import { type Plan, planByCatalogue } from '../plan-by-catalogue.ts'

/** What the catalogue would do with a demand, before or after it is a ticket: shown to whoever takes or dispatches it. */
export function previewRoute(app: App, { cityAt, now }: Platform): void {
  app.post(
    '/api/dispatch-previews',
    {
      config: { allow: 'signed-in' },
      schema: {
        summary: 'To whom the catalogue would dispatch a demand, by when, and why',
        body: PreviewBody,
        response: answers(DispatchPreview),
      },
    },
    async ({ body }) => previewOf(body, now(), cityAt(now())),
  )
}

function previewOf({ kind, category, place, level }: PreviewBody, at: Moment, city: City): DispatchPreview {
  const matter = { kind, category: category as CategoryCode, place: placeCode(place) }
  const plan = planByCatalogue({ matter, level: level as LevelCode }, at, city)
  const { edition } = plan
  return { rule: 'DISPATCH-01', edition, lines: plan.lines.map(lineAnswer), ...outcomeOf(plan) }
}

function outcomeOf(plan: Plan): Pick<DispatchPreview, 'gap' | 'plan'> {
  if (plan.gap !== undefined) return { gap: plan.gap }
  const { lead, supports, missing, level, clocks } = plan
  const { signBy, respondBy, resolveBy } = clocks.deadlines
  return {
    plan: {
      lead: lead.code,
      supports: supports.map(({ code }) => code),
      missing: [...missing],
      level,
      signBy: instantOf(signBy),
      respondBy: instantOf(respondBy),
      resolveBy: instantOf(resolveBy),
      returnBy: instantOf(clocks.returnBy),
      deadlineEdition: clocks.deadlineEdition,
    },
  }
}

function lineAnswer({ id, category, place, kind, lead, supports, basis }: CatalogueLine) {
  return { id, category, place, kind, lead, supports: [...supports], basis }
}
