import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { LatestAnswers } from '../answer-api.ts'
import { handlers } from '../audiences.ts'
import { latestAnswers } from './answers.ts'

/** What the actor's own unit answered last, whatever the ticket. */
export function latestAnswersRoute(app: App, platform: Platform): void {
  app.get(
    '/api/inbox/latest-answers',
    {
      config: { allow: handlers },
      schema: {
        summary: 'What the unit answered last, to compare a new answer with',
        response: answers(LatestAnswers),
      },
    },
    async (request) => ({ rows: await latestAnswers(platform, actorOf(request).unit) }),
  )
}
