import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { type CategoryRow, CategoryRows } from '../api.ts'

/** Every category with the words it is recognised by. */
export function categoriesRoute(app: App, { cityAt, now }: Platform): void {
  app.get(
    '/api/categories',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'The categories with lexicon, level and tags', response: answers(CategoryRows) },
    },
    async () => ({
      rows: [...cityAt(now()).categories.values()].map(({ path, tags, lexicon, ...category }): CategoryRow => {
        const [top, middle, leaf] = path
        return { ...category, path: [top, middle, leaf], tags: [...tags], lexicon: [...lexicon] }
      }),
    }),
  )
}
