import { actorOf } from '#platform/http/allow.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { Pulse, PulseBody } from '../api.ts'
import { readPulse, setPulse } from './pulse.ts'

/** Whether the demo city goes on living, and the switch that anybody signed in may use. These routes exist in a demo only. */
export function pulseRoutes(app: App, platform: Platform): void {
  if (!platform.config.demo) return
  app.get(
    '/api/demo/pulse',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Whether the demo city goes on living', response: answers(Pulse) },
    },
    async () => readPulse(platform),
  )
  app.post(
    '/api/demo/pulse',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Stop the demo city, or let it go on', body: PulseBody, response: answers(Pulse) },
    },
    async (request) => {
      const { person } = actorOf(request)
      await setPulse(platform.pool, request.body.beating, person, platform.now())
      return readPulse(platform)
    },
  )
}
