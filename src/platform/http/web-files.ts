import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Platform } from '../platform.ts'
import type { App } from './app.ts'

const builtPages = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>接诉即办</title>
<p>页面尚未构建。请运行 <code>npm start</code>，或先运行 <code>node scripts/build-web.ts</code> 再刷新。</p>
<p lang="en">The pages are not built yet. Run <code>npm start</code>, or <code>node scripts/build-web.ts</code> and reload.</p></html>`

/**
 * Serves the built pages of a folder: hashed files may be kept for a year, the page itself is asked for anew each time.
 * Any other address that a browser opens is a page's own; an unknown one of the API is 404.
 */
export async function serveWeb(app: App, _: Platform, folder = builtPages): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    index: false,
    wildcard: false,
    serve: existsSync(folder),
    setHeaders: (reply, path) => {
      reply.header('cache-control', path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  app.setNotFoundHandler((request, reply) => answerUnknown(request, reply, folder))
}

function answerUnknown(request: FastifyRequest, reply: FastifyReply, folder: string) {
  const isPage = request.method === 'GET' && !request.url.startsWith('/api/') && !request.url.startsWith('/assets/')
  if (!isPage) return reply.code(404).send({ error: 'no-such-route' })
  if (!existsSync(join(folder, 'index.html'))) return reply.code(503).type('text/html; charset=utf-8').send(notBuilt)
  return reply.sendFile('index.html', { cacheControl: false })
}
