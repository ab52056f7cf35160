import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { units } from '../../../test/cast/city.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import type { App } from '../http/app.ts'
import { createApp } from '../http/create-app.ts'
import { createDemoPeople } from './demo-people.ts'
import { addUser } from './user-work.ts'

const people = [
  { userName: 'li.zuoxi', name: '李坐席', role: 'operator', unit: units.centre },
  { userName: 'sun.jianwai', name: '孙建外', role: 'street-coordinator', unit: units.jianwai },
  { userName: 'wu.fangguan', name: '吴房管', role: 'department-handler', unit: units.housing, line: units.housing },
]
let cityFolder: string
let scratch: ScratchPlatform
let app: App

async function write(content: object): Promise<void> {
  await writeFile(join(cityFolder, 'people.json'), JSON.stringify(content))
}

beforeAll(async () => {
  cityFolder = await mkdtemp(join(tmpdir(), 'jiesu-city-'))
  scratch = await scratchPlatform({ demo: true, secureCookies: false, cityFolder })
  app = await createApp(scratch.platform, [])
})
afterAll(async () => {
  await app.close()
  await scratch.close()
  await rm(cityFolder, { recursive: true })
})

async function signIn(userName: string, password: string): Promise<number> {
  const answer = await app.inject({ method: 'POST', url: '/api/session', payload: { userName, password } })
  return answer.statusCode
}

test('the people of the demo are made once, at the posts the file gives them', async () => {
  const post = { role: 'administrator', unit: units.centre } as const
  await addUser(scratch.platform, { userName: 'sun.jianwai', name: '真人', password: 'a real password', post })
  await write({ password: 'tiyan', people })
  expect((await createDemoPeople(scratch.platform)).password).toBe('tiyan')
  await write({ password: 'huanyi', people })
  await createDemoPeople(scratch.platform)
  const { rows } = await scratch.platform.pool.query(
    'select user_name, count(post.id) from identity.people left join identity.posts post on person = people.id group by 1 order by 1',
  )
  expect(rows).toEqual([
    { user_name: 'li.zuoxi', count: 1 },
    { user_name: 'sun.jianwai', count: 1 },
    { user_name: 'wu.fangguan', count: 1 },
  ])
  expect(await signIn('li.zuoxi', 'tiyan')).toBe(401)
  expect(await signIn('li.zuoxi', 'huanyi')).toBe(200)
  expect(await signIn('sun.jianwai', 'huanyi')).toBe(401)
})

test('a visitor becomes one of them, and nobody real', async () => {
  const list = await app.inject('/api/demo/people?limit=1')
  expect(list.json().rows).toMatchObject([{ userName: 'li.zuoxi', post: { unitName: '市民热线服务中心' } }])
  const rest = await app.inject(`/api/demo/people?after=${encodeURIComponent(list.json().next)}`)
  expect(rest.json()).toMatchObject({ rows: [{ userName: 'wu.fangguan' }], next: null })
  const become = (post: string) => app.inject({ method: 'POST', url: '/api/demo/switch', payload: { post } })
  const became = await become(rest.json().rows[0].post.id)
  expect(became.json().actor).toMatchObject({ name: '吴房管', scope: { area: '110105', line: units.housing } })
  const { rows } = await scratch.platform.pool.query("select id from identity.posts where role = 'administrator'")
  expect((await become(rows[0].id)).statusCode).toBe(404)
})

test('a file that does not fit the city says where', async () => {
  await write({ password: 'tiyan', people: [{ ...people[0], unit: 'nowhere' }] })
  await expect(createDemoPeople(scratch.platform)).rejects.toThrow('li.zuoxi fits nowhere: The city has no such unit')
  await write({ password: 'tiyan', people: [{ ...people[0], role: 'king' }] })
  await expect(createDemoPeople(scratch.platform)).rejects.toThrow('/people/0/role')
})

test('demo people sign in nowhere but in a demo', async () => {
  const { platform } = scratch
  const real = await createApp({ ...platform, config: { ...platform.config, demo: false } }, [])
  const payload = { userName: 'li.zuoxi', password: 'huanyi' }
  const answer = await real.inject({ method: 'POST', url: '/api/session', payload })
  expect(answer.statusCode).toBe(403)
  await real.close()
})
