import { expect, test } from 'vitest'
import { scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { inTransaction } from '../postgres/transaction.ts'
import type { StageDoor } from '../stage-door.ts'
import { createApp } from './create-app.ts'

const slow: StageDoor = {
  name: 'slow',
  views: [],
  reactions: [],
  schedules: [],
  routes: (app, { pool }) => {
    app.get('/api/slow', { config: { allow: 'public' } }, () =>
      inTransaction(pool, async (client) => {
        await client.query('set local statement_timeout = 5')
        await client.query('select pg_sleep(30)')
      }),
    )
  },
}

test('a statement that takes longer than a page may is said to, and is no defect', async () => {
  const { platform, close } = await scratchPlatform({}, [])
  const app = await createApp(platform, [slow])
  const answer = await app.inject('/api/slow')
  expect([answer.statusCode, answer.json()]).toMatchObject([503, { error: 'took-too-long' }])
  await app.close()
  await close()
})
