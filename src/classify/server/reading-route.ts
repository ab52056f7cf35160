import { momentOf } from '#foundations/calendar/moment.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { segmenterOf } from '#platform/text/city-segmenter.ts'
import { textReaders } from '../audiences.ts'
import { readText } from '../read-text.ts'
import { Reading, ReadingBody } from '../reading-api.ts'

/** Everything read from a text, as a demand said now or at the moment named; nothing of it is kept. */
export function readingRoute(app: App, { cityAt, now }: Platform): void {
  app.post(
    '/api/readings',
    {
      config: { allow: textReaders },
      schema: { summary: 'Everything read from a text', body: ReadingBody, response: answers(Reading) },
    },
    async ({ body: { title = '', text, at } }, reply) => {
      const moment = at === undefined ? now() : momentOf(at)
      const city = cityAt(moment)
      return reply.send(readText({ title, text }, { moment, city, segment: segmenterOf(city) }))
    },
  )
}
