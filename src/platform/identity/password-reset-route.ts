import { Type } from 'typebox'
import { Uuid } from '#foundations/outcome/api.ts'
import { actorOf } from '../http/allow.ts'
import type { App } from '../http/app.ts'
import { failures } from '../http/route-answers.ts'
import type { Platform } from '../platform.ts'
import { forgetTokens } from './find-actor.ts'
import { hashPassword, newPassword } from './passwords.ts'
import { setPassword } from './people.ts'
import { endSessionsOf } from './sessions.ts'

const NextPassword = Type.Object({
  password: Type.String({ description: 'Shown this once; to be changed at the first login' }),
})

/** Administrators give somebody another password, to be changed at the first login; open sessions end. */
export function passwordResetRoute(app: App, platform: Platform): void {
  app.post(
    '/api/people/:id/password-resets',
    {
      config: { allow: ['administrator'] },
      schema: {
        summary: 'Give a person another password',
        params: Type.Object({ id: Uuid }),
        response: { 201: NextPassword, ...failures },
      },
    },
    async (request, reply) => {
      const { id } = request.params
      const password = newPassword()
      const by = { actor: actorOf(request), at: platform.now() }
      const next = { hash: await hashPassword(password), mustChange: true }
      if (!(await setPassword(platform.pool, by, id, next))) return reply.code(404).send({ error: 'no-such-person' })
      await endSessionsOf(platform.pool, id)
      forgetTokens(platform)
      return reply.code(201).send({ password })
    },
  )
}
