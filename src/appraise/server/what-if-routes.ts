import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { whatIfAskers } from '../audiences.ts'
import { WhatIfAnswer, WhatIfBody } from '../what-if-api.ts'
import { readWhatIf } from './read-what-if.ts'

/** A closed period replayed under other rules; nothing is kept. [APPRAISE-17] */
export function whatIfRoutes(app: App, platform: Platform): void {
  app.post(
    '/api/what-ifs',
    {
      config: { allow: whatIfAskers },
      schema: {
        summary: 'Who would move, and why, had other rules been in force in a closed period',
        body: WhatIfBody,
        response: answers(WhatIfAnswer),
      },
    },
    async ({ body }, reply) => {
      const outcome = await readWhatIf(platform, body)
      if (outcome === undefined)
        return reply.code(409).send({ error: 'refused', reason: 'not-closed', rule: 'APPRAISE-17' })
      if ('problems' in outcome) return reply.code(400).send({ error: 'invalid', fields: [...outcome.problems] })
      return outcome
    },
  )
}
