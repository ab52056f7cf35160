import { PassThrough } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { findActor } from '../identity/find-actor.ts'
import type { LiveNews } from '../live/live-hub.ts'
import type { Platform } from '../platform.ts'
import type { App } from './app.ts'

/** Milliseconds; below the minute after which proxies give up on a silent line. */
const heartbeatEvery = 20_000
/** Bytes a reader may lag behind before it is let go; it connects anew and reads everything again. */
const longestLag = 262_144

/** `GET /api/live`: server-sent events of committed facts, to whoever is signed in, for as long as the session lasts. */
export function liveRoutes(app: App, platform: Platform): void {
  const streams = new Set<PassThrough>()
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end()
  })
  app.get(
    '/api/live',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Server-sent events: `facts` names tickets and new facts, `missed` asks to read everything' },
    },
    async (request, reply) => {
      const stream = openStream(platform, request)
      streams.add(stream)
      stream.once('close', () => streams.delete(stream))
      return reply
        .header('content-type', 'text/event-stream; charset=utf-8')
        .header('cache-control', 'no-store')
        .header('x-accel-buffering', 'no')
        .send(stream)
    },
  )
}

function openStream(platform: Platform, request: FastifyRequest): PassThrough {
  const stream = new PassThrough()
  const write = (text: string) => {
    if (stream.writableLength > longestLag) stream.destroy()
    else stream.write(text)
  }
  write('retry: 2000\n\n')
  const unsubscribe = platform.live.subscribe((news) => write(eventOf(news)))
  const heartbeat = setInterval(async () => {
    const stillSignedIn = await findActor(platform, request).catch(() => null)
    if (stillSignedIn === null) stream.end()
    else write(': still here\n\n')
  }, heartbeatEvery)
  stream.once('close', () => {
    unsubscribe()
    clearInterval(heartbeat)
  })
  return stream
}

function eventOf({ tickets, missed }: LiveNews): string {
  return missed === true ? 'event: missed\ndata: {}\n\n' : `event: facts\ndata: ${JSON.stringify({ tickets })}\n\n`
}
