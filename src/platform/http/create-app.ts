import cookie from '@fastify/cookie'
import multipart from '@fastify/multipart'
import rateLimit from '@fastify/rate-limit'
import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox'
import fastify, { LogController } from 'fastify'
import type { TSchema } from 'typebox'
import { assistRoutes } from '../assist/assist-routes.ts'
import { findActor } from '../identity/find-actor.ts'
import { identityRoutes } from '../identity/routes.ts'
import type { Platform } from '../platform.ts'
import type { StageDoor } from '../stage-door.ts'
import { enforceAllow, logName } from './allow.ts'
import type { App } from './app.ts'
import { checkedSerializer } from './checked-serializer.ts'
import { cityRoutes } from './city-routes.ts'
import { answerError } from './errors.ts'
import { fileRoutes } from './file-routes.ts'
import { healthRoutes } from './health-routes.ts'
import { liveRoutes } from './live-routes.ts'
import { describeApi, tagRoutes } from './open-api.ts'
import { sameOrigin } from './same-origin.ts'
import { sealRoutes } from './seal-routes.ts'
import { addSecurityHeaders } from './security-headers.ts'
import { refuseUnkeepable } from './unkeepable.ts'
import { serveWeb } from './web-files.ts'

/** The whole HTTP side: platform routes, every stage's routes, and the web pages; deny by default. [IDENTITY-01] */
export async function createApp(platform: Platform, doors: readonly StageDoor[]): Promise<App> {
  const app: App = fastify({
    loggerInstance: platform.log,
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: platform.config.bodyLimit,
    trustProxy: platform.config.trustProxy,
    forceCloseConnections: 'idle',
    frameworkErrors: answerError,
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.setValidatorCompiler(TypeBoxValidatorCompiler)
  app.setSerializerCompiler<TSchema>(checkedSerializer)
  app.setErrorHandler(answerError)
  app.decorateRequest('actor', null)
  await addSecurityHeaders(app, { contentSecurityPolicy: platform.config.contentSecurityPolicy })
  await app.register(cookie)
  app.addHook('onRequest', sameOrigin)
  // Pages take the time from it: what they show and judge goes by the clock of those who judge.
  app.addHook('onRequest', async (_, reply) => void reply.header('date', new Date(platform.now()).toUTCString()))
  await app.register(multipart)
  await app.register(rateLimit, { global: false })
  await describeApi(app)
  app.addHook('onRoute', (route) => {
    if (route.config?.allow === undefined && route.url.startsWith('/api/') && !route.url.startsWith('/api/docs'))
      throw new Error(`${route.method} ${route.url} names nobody it allows; give its config an allow list`)
  })
  app.addHook('onRequest', async (request, reply) => {
    if (request.routeOptions.config.allow === undefined) return
    request.actor = await findActor(platform, request)
    return enforceAllow(request, reply)
  })
  app.addHook('preValidation', refuseUnkeepable)
  logAnswers(app)
  for (const routes of [healthRoutes, identityRoutes, cityRoutes, fileRoutes, sealRoutes, liveRoutes, assistRoutes])
    routes(app, platform)
  for (const door of doors)
    await app.register(async (plain) => {
      const scope: App = plain.withTypeProvider<TypeBoxTypeProvider>()
      tagRoutes(scope, door.name)
      door.routes(scope, platform)
    })
  await serveWeb(app)
  return app
}

function logAnswers(app: App): void {
  app.addHook('onResponse', async (request, reply) => {
    const { method, routeOptions } = request
    const took = Math.round(reply.elapsedTime)
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, took, by: logName(request) },
      'answered',
    )
  })
}
