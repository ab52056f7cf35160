import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fastifyStatic from '@fastify/static'
import type { App } from './app.ts'

const builtPages = fileURLToPath(new URL('../../../dist/web/', import.meta.url))

const notBuilt = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>接诉即办</title>
<p>页面尚未构建。请用 <code>npm start</code> 启动，它会先构建页面。</p>
<p lang="en">The pages are not built yet. Start with <code>npm start</code>, which builds them first.</p></html>`

/**
 * Serves the built pages of a folder: hashed files may be kept for a year, the page itself is asked for anew each time.
 * Any other address that a browser opens is a page's own; an unknown one of the API is 404.
 */
export async function serveWeb(app: App, folder = builtPages): Promise<void> {
  const isBuilt = existsSync(join(folder, 'index.html'))
  if (isBuilt)
    await app.register(fastifyStatic, {
      root: folder,
      preCompressed: true,
      setHeaders: (reply, path) => void reply.header('cache-control', keepFor(path)),
    })
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && !/^\/(?:api|assets)\//.test(request.url)
    if (!isPage) return reply.code(404).send({ error: 'no-such-route' })
    if (!isBuilt) return reply.code(503).type('text/html; charset=utf-8').send(notBuilt)
    return reply.sendFile('index.html')
  })
}

function keepFor(path: string): string {
  return path.includes('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache'
}
