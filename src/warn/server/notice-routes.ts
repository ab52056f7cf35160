import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { acknowledgers } from '../audiences.ts'
import { NoticeCount, NoticesAnswer } from '../notice-api.ts'
import { countNotices, listNotices } from './notices.ts'

/** What the words of received demands tell the reader's role, until somebody acknowledges it. */
export function noticeRoutes(app: App, platform: Platform): void {
  app.get(
    '/api/warnings/notices',
    {
      config: { allow: acknowledgers },
      schema: { summary: 'Demands whose words your role is told of at once', response: answers(NoticesAnswer) },
    },
    async (request) => ({ rows: [...(await listNotices(platform, actorOf(request)))] }),
  )
  app.get(
    '/api/warnings/notices-count',
    {
      config: { allow: acknowledgers },
      schema: { summary: 'How many of them wait for somebody', response: answers(NoticeCount) },
    },
    async (request) => ({ count: await countNotices(platform, actorOf(request)) }),
  )
}
