import { createHash } from 'node:crypto'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { photos } from '../../../test/cast/photos.ts'
import { type FileStore, openFileStore } from './file-store.ts'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const digest = createHash('sha256').update(png).digest('hex')
let folder: string
let store: FileStore

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiesu-store-'))
  store = await openFileStore({ folder, limits: () => ({ bytes: 1_000, mediaTypes: ['image/png', 'image/gif'] }) })
})
afterAll(() => rm(folder, { recursive: true }))

async function leftovers(): Promise<readonly string[]> {
  return readdir(join(folder, 'drafts'))
}

test('a file is kept under what it is, once, however it comes', async () => {
  const kept = { digest, bytes: png.length, mediaType: 'image/png' }
  expect(await store.keep(png)).toEqual(kept)
  expect(await store.keep(Readable.from([png.subarray(0, 10), png.subarray(10)]))).toEqual(kept)
  const found = await store.find(digest)
  expect(found).toMatchObject(kept)
  expect(found && (await buffer(found.stream()))).toEqual(png)
  await store.claim(digest)
  expect(await readdir(join(folder, digest.slice(0, 2), digest.slice(2, 4)))).toEqual([digest])
  expect(await leftovers()).toEqual([])
})

test('what nothing named in time is cleared away; what was claimed stays', async () => {
  const now = Date.now()
  const { digest: named } = await store.keep(png)
  await Promise.all([store.claim(named), store.claim(named), store.claim(named)])
  await store.claim(named)
  const { digest: unnamed } = await store.keep(Buffer.from('GIF89a\x01\0\x01\0'))
  expect(await store.clearWaiting(now - 60_000)).toBe(0)
  expect(await store.find(unnamed)).toBeDefined()
  expect(await store.clearWaiting(now + 60_000)).toBe(1)
  expect(await store.find(unnamed)).toBeUndefined()
  expect(await store.find(named)).toMatchObject({ digest, bytes: png.length })
  await store.claim(unnamed)
})

test('what is too large or of another type than allowed leaves nothing behind', async () => {
  const large = store.keep(Readable.from([png, Buffer.alloc(600), Buffer.alloc(600)]))
  await expect(large).rejects.toMatchObject({ statusCode: 413, code: 'FILE_TOO_LARGE' })
  const page = store.keep(Buffer.from('<html><script>alert(1)</script>'))
  await expect(page).rejects.toMatchObject({ statusCode: 415, code: 'FILE_TYPE_NOT_ALLOWED' })
  await expect(store.keep(Buffer.from('%PDF-1.7\n'))).rejects.toMatchObject({ statusCode: 415 })
  expect(await leftovers()).toEqual([])
})

test('a photo is kept without what the camera wrote beside the picture', async () => {
  const kept = await store.keep(photos.png.telling())
  expect(kept).toEqual({ digest, bytes: png.length, mediaType: 'image/png' })
  expect(await leftovers()).toEqual([])
})

test('a photo that is not built as one is not kept', async () => {
  const broken = store.keep(png.subarray(0, 40))
  await expect(broken).rejects.toMatchObject({ statusCode: 415, code: 'FILE_DAMAGED' })
  expect(await leftovers()).toEqual([])
})

test('a sender who hangs up leaves nothing behind', async () => {
  const broken = new Readable({
    read() {
      this.destroy(new Error('hung up'))
    },
  })
  await expect(store.keep(broken)).rejects.toThrow('hung up')
  expect(await leftovers()).toEqual([])
})

test('only a digest finds a file, no path does', async () => {
  await writeFile(join(folder, 'secret'), 'x')
  for (const name of ['secret', '../secret', digest.toUpperCase(), 'f'.repeat(64)])
    expect(await store.find(name)).toBeUndefined()
})
