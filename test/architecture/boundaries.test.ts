import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { cruiseSources } from '../../scripts/boundaries.ts'
import { boundaries } from '../../tools/boundaries.ts'

const root = resolve(import.meta.dirname, '../..')
const planted: string[] = []
afterAll(() => {
  for (const folder of planted) rmSync(folder, { recursive: true })
})

/** A small sound tree, with the given files planted into it. */
function plant(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'jiesu-boundaries-'))
  planted.push(folder)
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  const dependencies = { fastify: '*', pg: '*', typebox: '*' }
  const manifest = { type: 'module', imports: { '#*': './src/*' }, dependencies, devDependencies: { react: '*' } }
  const sound = {
    'package.json': JSON.stringify(manifest),
    'tsconfig.base.json': '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true } }',
    'src/intake/events.ts': 'export type Received = { type: "Received" }',
    'src/intake/take.ts': 'export const take = 1',
    'src/intake/take.test.ts': "import './take.ts'",
    'src/intake/server/stage.ts': "import '../take.ts'; import '../events.ts'",
    'src/server.ts': "import '#intake/server/stage.ts'",
  }
  for (const [path, text] of Object.entries({ ...sound, ...files })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  return folder
}

const reached = { 'src/server.ts': "import '#intake/server/stage.ts'; import '#dispatch/server/stage.ts'" }
const violations: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'stages-talk-by-events': { ...reached, 'src/dispatch/server/stage.ts': "import '#intake/take.ts'" },
  'events-are-leaves': { 'src/intake/events.ts': "import './take.ts'" },
  'pure-imports-pure': { 'src/intake/take.ts': "import './server/store.ts'", 'src/intake/server/store.ts': '' },
  'pure-has-no-packages': { 'src/intake/take.ts': "import 'pg'" },
  'api-uses-schemas-only': { 'src/intake/api.ts': "import 'pg'" },
  'foundations-know-no-stage': { 'src/foundations/journal/fold.ts': "import '#intake/take.ts'" },
  'platform-knows-no-stage': { 'src/platform/http/app.ts': "import '#intake/take.ts'" },
  'desk-knows-no-stage': { 'src/desk/shell.tsx': "import '#intake/take.ts'" },
  'server-never-sees-web': { 'src/intake/server/stage.ts': "import '../web/page.tsx'", 'src/intake/web/page.tsx': '' },
  'web-never-sees-server': { 'src/intake/web/page.tsx': "import '../server/stage.ts'" },
  'one-door-per-stage': { 'src/platform/http/app.ts': "import '#intake/server/stage.ts'" },
  'no-cycles': { 'src/intake/take.ts': "import './give.ts'", 'src/intake/give.ts': "import './take.ts'" },
  'foundations-are-layered': {
    'src/foundations/units/unit.ts': "import '#foundations/places/place.ts'",
    'src/foundations/places/place.ts': '',
    'src/foundations/places/owner.ts': "import '#foundations/units/unit.ts'",
  },
  'leaving-a-folder-takes-a-hash': { ...reached, 'src/dispatch/server/stage.ts': "import '../../intake/events.ts'" },
  'server-uses-no-dev-package': { 'src/intake/server/stage.ts': "import 'react'" },
  'no-drawers': { 'src/intake/take.ts': "import './helpers.ts'", 'src/intake/helpers.ts': '' },
  'rules-are-tested': { 'src/intake/refuse.ts': 'export const refuse = 1' },
  'nothing-unreached': { 'src/intake/server/orphan.ts': 'export const orphan = 1' },
  'nothing-imports-tests': { 'src/intake/server/stage.ts': "import '../take.test.ts'" },
  'everything-resolves': { 'src/intake/server/stage.ts': "import '../nowhere.ts'" },
}

test('the sound tree has no breach and every file of it is read', async () => {
  const { breaches, read, unread } = await cruiseSources(plant({}))
  expect({ breaches, unread }).toEqual({ breaches: [], unread: [] })
  expect(read).toBe(5)
})

test('every rule has a planted violation', () => {
  expect(Object.keys(violations).toSorted()).toEqual(boundaries.forbidden.map(({ name }) => name).toSorted())
})

test.each(Object.entries(violations))('%s is caught and says what to do', async (rule, files) => {
  const { breaches } = await cruiseSources(plant(files))
  const caught = breaches.find((breach) => breach.rule === rule)
  expect(caught?.advice).toBe(boundaries.forbidden.find(({ name }) => name === rule)?.comment)
})
