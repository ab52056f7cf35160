import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { emptyDatabase, type ScratchDatabase, scratchDatabase } from '../../../test/cast/scratch-database.ts'
import { connected } from './databases.ts'
import { migrate } from './migrate.ts'

let migrated: ScratchDatabase
let fresh: ScratchDatabase
let user: string
let url: string

beforeEach(async () => {
  migrated = await scratchDatabase()
  fresh = await emptyDatabase()
  user = `jiesu_tester_${randomUUID().slice(0, 8)}`
  url = Object.assign(new URL(fresh.url), { username: user, password: 'secret' }).href
  await ask(`create role ${user} login password 'secret'`)
})

afterEach(async () => {
  await fresh.drop()
  await ask(`drop role ${user}`)
  await migrated.drop()
})

const ask = (sql: string, at = migrated.url) => connected(at, async (client) => (await client.query(sql)).rows)
const ownFresh = () => ask(`alter database ${new URL(fresh.url).pathname.slice(1)} owner to ${user}`)

test('a plain owner whom an administrator let become the app needs nothing more', async () => {
  await ownFresh()
  await ask(`grant jiesu_app to ${user}`)
  expect((await migrate(url)).applied).not.toEqual([])
  await ask('set role jiesu_app', url)
})

test('an owner without the right is told what the administrator must run', async () => {
  await ownFresh()
  await expect(migrate(url)).rejects.toThrow(`Ask a database administrator to run once: GRANT jiesu_app TO "${user}";`)
})

test('a user who may not create schemas is told to own the database', async () => {
  await expect(migrate(url)).rejects.toThrow(`${user} may not create schemas here; make it the owner`)
})
