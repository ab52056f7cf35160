import { afterAll, beforeAll, expect, test } from 'vitest'
import { consistencySpans, isContinued } from '#foundations/journal/merkle-tree.ts'
import type { Receipt, SignedHead } from '#foundations/journal/seal-api.ts'
import { monday } from '../../../test/cast/city.ts'
import { record } from '../../../test/cast/recording.ts'
import { type ScratchPlatform, scratchPlatform } from '../../../test/cast/scratch-platform.ts'
import { ticketNumber } from '../../../test/cast/tickets.ts'
import { readHistory } from '../postgres/history.ts'
import { openPool } from '../postgres/pool.ts'
import { inTransaction } from '../postgres/transaction.ts'
import { leafHash, leafText, nodeHash } from './merkle-hash.ts'
import { faultsOf, findReceipt } from './receipt.ts'
import { sealJournal } from './seal-journal.ts'
import { readSpanHashes } from './stored-tree.ts'
import { verifySeals } from './verify-seals.ts'

let scratch: ScratchPlatform

beforeAll(async () => {
  scratch = await scratchPlatform()
})
afterAll(() => scratch.close())

function say(number: number, words: string) {
  const said = { type: 'Said', at: monday, words }
  return record(scratch.platform, [said], ticketNumber(number))
}

async function sealed(): Promise<SignedHead> {
  const head = await sealJournal(scratch.platform)
  if (head === undefined) throw new Error('There was nothing to seal')
  return head
}

const verified = () => inTransaction(scratch.platform.pool, verifySeals)

/** What somebody with the owner's rights does to the database, taken back afterwards. */
async function tampered(statement: string) {
  const owner = openPool(scratch.ownerUrl, { size: 1, role: 'owner' })
  const undo = new Error('undo')
  let verdict: Awaited<ReturnType<typeof verified>> | undefined
  await inTransaction(owner, async (client) => {
    await client.query(statement)
    verdict = await verifySeals(client)
    throw undo
  }).catch((error: unknown) => {
    if (error !== undo) throw error
  })
  await owner.end()
  return verdict?.faults.map(({ ticket, what }) => `${ticket} ${what}`.trim())
}

test('facts are sealed once each, and every head goes on from the one before', async () => {
  expect(await sealJournal(scratch.platform)).toBeUndefined()
  for (const number of [1, 2, 3]) await say(number, 'first')
  const first = await sealed()
  expect(first.size).toBe(3)
  expect(await sealJournal(scratch.platform)).toBeUndefined()
  for (let number = 1; number <= 300; number += 1) await say(number, 'later')
  const second = await sealed()
  expect(second.size).toBe(303)
  const spans = consistencySpans(first.size, { from: 0, to: second.size })
  const path = await readSpanHashes(scratch.platform.pool, spans)
  expect(isContinued(first, second, path, nodeHash)).toBe(true)
  expect(await verified()).toEqual({ sealed: 303, faults: [] })
})

test('a receipt proves each fact of a ticket to whoever holds it, and no other fact', async () => {
  const [ticket, pool] = [ticketNumber(2), scratch.platform.pool]
  const receipt = (await findReceipt(scratch.platform, ticket)) as Receipt
  expect(faultsOf(receipt)).toEqual([])
  const hashes = (await readHistory(pool, ticket)).map((line) => leafHash(leafText(line)))
  expect(receipt.proofs.map(({ hash }) => hash)).toEqual(hashes)
  const [first, ...others] = receipt.proofs
  if (first === undefined) throw new Error('A sealed ticket has a proof')
  const forged = { ...first, hash: leafHash('other words') }
  expect(faultsOf({ ...receipt, proofs: [forged, ...others] })).toMatchObject([
    { en: 'fact 1 does not stand in that tree' },
  ])
  expect(faultsOf({ ...receipt, head: { ...receipt.head, size: 304 } })).toContainEqual(
    expect.objectContaining({ en: 'the head is not what the key signed' }),
  )
  await say(999, 'not sealed yet')
  expect(await findReceipt(scratch.platform, ticketNumber(999))).toBeUndefined()
})

test('whatever is changed, dropped or put in behind the program’s back is found', async () => {
  const two = ticketNumber(2)
  const where = `where ticket = '${two}' and position = 1`
  expect(await tampered(`update journal.facts set body = body || '{"words":"never said"}' ${where}`)).toEqual([
    `${two} has another fact at position 1 than was sealed`,
  ])
  expect(await tampered(`delete from journal.facts ${where}`)).toEqual([
    `${two} has lost its sealed fact at position 1`,
  ])
  expect(await tampered(`update journal.leaves set hash = sha256('x') ${where}`)).toEqual([
    `${two} has another fact at position 1 than was sealed`,
    expect.stringMatching(/^head 3 of .* is not the tree of its leaves$/),
    expect.stringMatching(/^head 303 of .* is not the tree of its leaves$/),
  ])
  expect(
    await tampered(`update journal.tree_heads set sealed_at = sealed_at - interval '1 day' where size = 3`),
  ).toEqual([expect.stringMatching(/^head 3 of .* is not what its key signed$/)])
  const dropped = await tampered(`delete from journal.leaves where leaf = (select max(leaf) from journal.leaves)`)
  expect(dropped).toEqual(['head 303 has more leaves than the journal'])
  expect(await verified()).toMatchObject({ faults: [] })
})

test('the app itself may only add leaves, nodes and heads', async () => {
  const { pool } = scratch.platform
  for (const table of ['leaves', 'tree_nodes', 'tree_heads'])
    await expect(pool.query(`delete from journal.${table}`)).rejects.toThrow(/permission denied/)
})
