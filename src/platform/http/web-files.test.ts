import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fastify from 'fastify'
import { afterEach, expect, test } from 'vitest'
import type { App } from './app.ts'
import { serveWeb } from './web-files.ts'

let folder: string
let app: App
afterEach(async () => {
  await app.close()
  await rm(folder, { recursive: true })
})

async function serve(files: Readonly<Record<string, string>>) {
  folder = await mkdtemp(join(tmpdir(), 'jiesu-web-'))
  await mkdir(join(folder, 'assets'))
  for (const [file, content] of Object.entries(files)) await writeFile(join(folder, file), content)
  app = fastify()
  await serveWeb(app, folder)
  return (url: string) => app.inject({ method: 'GET', url })
}

test('hashed files are kept for a year, the page is asked for anew', async () => {
  const get = await serve({ 'index.html': '<p>desk</p>', 'assets/desk-4f2a.js': 'let a' })
  const [asset, page] = [await get('/assets/desk-4f2a.js'), await get('/')]
  expect([asset.statusCode, asset.headers['cache-control']]).toEqual([200, 'public, max-age=31536000, immutable'])
  expect([page.body, page.headers['cache-control']]).toEqual(['<p>desk</p>', 'no-cache'])
})

test('any address of a page answers with the page; a file or route that is not there is 404', async () => {
  const get = await serve({ 'index.html': '<p>desk</p>' })
  const page = await get('/tickets/42?tab=facts')
  expect([page.statusCode, page.body, page.headers['cache-control']]).toEqual([200, '<p>desk</p>', 'no-cache'])
  expect((await get('/assets/gone.js')).statusCode).toBe(404)
  expect((await get('/api/nothing')).json()).toEqual({ error: 'no-such-route' })
  expect((await app.inject({ method: 'POST', url: '/tickets/42' })).statusCode).toBe(404)
})

test('a browser that understands it gets the compressed form made at build time', async () => {
  await serve({ 'index.html': '<p>desk</p>', 'assets/desk-4f2a.js': 'let a', 'assets/desk-4f2a.js.br': 'small' })
  const headers = { 'accept-encoding': 'gzip, br' }
  const answer = await app.inject({ method: 'GET', url: '/assets/desk-4f2a.js', headers })
  expect([answer.body, answer.headers['content-encoding']]).toEqual(['small', 'br'])
  expect(answer.headers['cache-control']).toContain('immutable')
})

test('no file outside the folder is served', async () => {
  const get = await serve({ 'index.html': '<p>desk</p>' })
  for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json'])
    expect((await get(url)).body).not.toContain('dependencies')
})

test('before the pages are built, a page says how to build them', async () => {
  const get = await serve({})
  const page = await get('/')
  expect(page.statusCode).toBe(503)
  expect(page.body).toContain('npm start')
})
