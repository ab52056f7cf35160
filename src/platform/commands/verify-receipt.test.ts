import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Instant } from '#foundations/calendar/moment.ts'
import type { Receipt } from '#foundations/journal/seal-api.ts'
import { makeSigner } from '../files/signer.ts'
import { leafHash, nodeHash } from '../seal/merkle-hash.ts'
import { signedHead } from '../seal/tree-head.ts'
import { FoundFaults } from '../terminal/exit.ts'
import { makeTerminal } from '../terminal/terminal.ts'
import { verifyReceipt } from './verify-receipt.ts'

const [one, two] = [leafHash('one'), leafHash('two')]
const sealedAt = '2026-11-23T10:12:00.000+08:00' as Instant
const receipt: Receipt = {
  ticket: '00000000-0000-4000-8000-000000000001',
  head: signedHead(makeSigner(Buffer.alloc(32, 7)), { size: 2, root: nodeHash(one, two), sealedAt }),
  proofs: [{ position: 1, leaf: 0, hash: one, path: [two] }],
}
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jiesu-receipt-'))
})
afterAll(() => rm(folder, { recursive: true }))

async function checked(content: string) {
  const file = join(folder, 'receipt.json')
  await writeFile(file, content)
  const output = new PassThrough()
  const fault = await verifyReceipt(file, makeTerminal({ json: true, language: 'en', output })).catch((error) => error)
  return { fault, said: JSON.parse(output.read()?.toString() ?? 'null') }
}

test('a receipt proves what it says without a database', async () => {
  const { fault, said } = await checked(JSON.stringify(receipt))
  expect(fault).toBeUndefined()
  expect(said).toMatchObject({ sound: true, facts: 1, size: 2, root: receipt.head.root, faults: [] })
})

test('one that was altered proves nothing', async () => {
  const [proof] = receipt.proofs
  const { fault, said } = await checked(JSON.stringify({ ...receipt, proofs: [{ ...proof, hash: two }] }))
  expect(fault).toBeInstanceOf(FoundFaults)
  expect(said).toMatchObject({ sound: false, faults: ['fact 1 does not stand in that tree'] })
  const head = { ...receipt.head, sealedAt: '2026-11-24T10:12:00.000+08:00' }
  expect((await checked(JSON.stringify({ ...receipt, head }))).said.faults).toEqual([
    'the head is not what the key signed',
  ])
})

test.each([
  ['a torn file', JSON.stringify(receipt).slice(0, 300)],
  ['nothing', ''],
  ['something else', '{"ticket":"no uuid"}'],
  ['a hash of a wrong length', JSON.stringify(receipt).replace(two, 'abc')],
])('%s is called no receipt, with the place that is wrong', async (_, content) => {
  const { fault } = await checked(content)
  expect(String(fault)).toMatch(/receipt\.json is no receipt: \/\w*/)
})
