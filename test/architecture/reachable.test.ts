import { globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { App } from '#platform/http/app.ts'
import { createApp } from '#platform/http/create-app.ts'
import { doors } from '../../src/stages.ts'
import { type ScratchPlatform, scratchPlatform } from '../cast/scratch-platform.ts'

type Page = { readonly path: string; readonly menu?: object }
type Web = { readonly name: string; readonly pages: readonly Page[] }

const root = resolve(import.meta.dirname, '../..')
const list = (pattern: string) => globSync(pattern, { cwd: root }).toSorted()
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const screens = [...list('src/*/web/**/*.{ts,tsx}'), ...list('src/desk/**/*.{ts,tsx}')].filter(
  (path) => !path.includes('.test.'),
)
const text = screens.map(read).join('\n')

let scratch: ScratchPlatform
let app: App
let webs: readonly Web[]
beforeAll(async () => {
  scratch = await scratchPlatform({ demo: true }, doors)
  app = await createApp(scratch.platform, doors)
  await app.ready()
  const modules = await Promise.all(list('src/*/web/stage.tsx').map((path) => import(join(root, path))))
  webs = modules.flatMap((module) => Object.values<Web>(module))
})
afterAll(async () => {
  await app.close()
  await scratch.close()
})

test('every stage that has a web door is opened by the browser', () => {
  const opened = read('src/web.tsx')
  expect(webs.map(({ name }) => `${name}Web`).filter((name) => !opened.includes(name))).toEqual([])
})

test('every page stands in a menu or is linked from another page', () => {
  const isLinked = (path: string) => {
    const [fixed = path] = path.split(':')
    // A message carries this address to people outside.
    if (read('src/appraise/server/link-keeper.ts').includes(`}${fixed}$`)) return true
    return new RegExp(`(?:to|href)=[{"'\`]+${fixed}|navigate\\([\`'"]${fixed}`).test(text)
  }
  const pages = webs.flatMap((web) => web.pages)
  expect(pages.length).toBeGreaterThan(10)
  expect(pages.filter(({ path, menu }) => menu === undefined && !isLinked(path)).map(({ path }) => path)).toEqual([])
  expect(pages.map(({ path }) => path).filter((path, place, all) => all.indexOf(path) !== place)).toEqual([])
})

type Described = { readonly parameters?: readonly { readonly name: string }[] }

test('every list is shown on a page', async () => {
  const { paths } = (await app.inject({ url: '/api/openapi.json' })).json<{
    paths: Readonly<Record<string, { readonly get?: Described }>>
  }>()
  const lists = Object.entries(paths)
    .filter(([, { get }]) => get?.parameters?.some(({ name }) => name === 'after' || name === 'sort'))
    .map(([url]) => url)
  expect(lists.length).toBeGreaterThan(8)
  expect(lists.filter((url) => !text.includes(url))).toEqual([])
})

test('every reason for which a person may be refused has its wording on a screen of the stage', () => {
  const unions = list('src/*/*.ts').flatMap((path) =>
    [...read(path).matchAll(/export type (\w+Refused)\b/g)].map(([, name = '']) => ({
      name,
      stage: path.split('/')[1] ?? '',
    })),
  )
  expect(unions.length).toBeGreaterThan(15)
  const worded = ({ name, stage }: { name: string; stage: string }) =>
    screens.some((path) => path.startsWith(`src/${stage}/web/`) && new RegExp(`\\b${name}\\b`).test(read(path)))
  expect(unions.filter((union) => !isBySystem(union.name) && !worded(union)).map(({ name }) => name)).toEqual([])
})

/** Commands that no route takes from a person: reactions and schedules give them, and a refusal is no screen's matter. */
function isBySystem(union: string): boolean {
  const file = list('src/*/*.ts').find((path) => read(path).includes(`export type ${union}`)) ?? ''
  const command = `/${file.split('/').at(-1)}'`
  const users = list('src/*/server/*.ts').filter((path) => !path.includes('.test.') && read(path).includes(command))
  return users.length > 0 && !users.some((path) => path.includes('route'))
}
