import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { checkWritable, readingProblem, writeMade } from './file-problem.ts'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiesu-files-'))
})
afterAll(() => rm(folder, { recursive: true }))

const problemOf = (work: Promise<unknown>) => work.then(String, (cause: unknown) => cause)

test('why a file cannot be read is told in both languages, with what to do', async () => {
  const absent = readingProblem('a/demands.csv', await problemOf(readFile(join(folder, 'demands.csv'))))
  expect(absent.message).toBe(
    '文件 demands.csv 无法读取：文件不存在，请检查路径。 The file demands.csv cannot be read: it is not there; check its path',
  )
  expect(readingProblem('some', await problemOf(readFile(folder))).message).toContain(
    'it is a folder; name a file in it',
  )
  const decode = async () => new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.of(0xc5, 0x22))
  expect(readingProblem('gb.txt', await problemOf(decode())).message).toContain('save it as UTF-8')
})

test('a folder that is not there is named before anything is made and when it is written', async () => {
  const file = join(folder, 'nowhere', 'model')
  for (const attempt of [checkWritable(file), writeMade(file, Uint8Array.of(1))])
    await expect(attempt).rejects.toThrow(
      `The file model cannot be written; check its folder ${join(folder, 'nowhere')}`,
    )
  await checkWritable(join(folder, 'model'))
  await writeMade(join(folder, 'model'), Uint8Array.of(7))
  expect([...(await readFile(join(folder, 'model')))]).toEqual([7])
})
