import { readFile } from 'node:fs/promises'
import { Check, Errors } from 'typebox/value'
import { Receipt } from '#foundations/journal/seal-api.ts'
import { faultsOf } from '../seal/receipt.ts'
import { FoundFaults } from '../terminal/exit.ts'
import type { Terminal } from '../terminal/terminal.ts'

/** Whether a receipt proves what it says, by itself: no database is asked. Throws where the file is none, FoundFaults where it proves nothing. */
export async function verifyReceipt(file: string, terminal: Terminal): Promise<void> {
  const receipt = await readReceipt(file)
  const { head, proofs } = receipt
  const faults = faultsOf(receipt)
  const sound = faults.length === 0
  for (const fault of faults) terminal.say(fault)
  terminal.result(
    {
      sound,
      ticket: receipt.ticket,
      facts: proofs.length,
      size: head.size,
      root: head.root,
      publicKey: head.publicKey,
      faults: faults.map(({ en }) => en),
    },
    sound
      ? {
          zh: `工单 ${receipt.ticket} 的 ${proofs.length} 条事实都在 ${head.sealedAt} 封存的账本里（共 ${head.size} 条，公钥 ${head.publicKey}）。请与公示的账本头核对。`,
          en: `All ${proofs.length} facts of ticket ${receipt.ticket} stand in the journal sealed at ${head.sealedAt} (${head.size} facts, public key ${head.publicKey}). Compare it with the published head.`,
        }
      : { zh: `凭据不成立：${faults.length} 处不符`, en: `The receipt proves nothing: ${faults.length} faults` },
  )
  if (!sound) throw new FoundFaults('The receipt does not prove what it says')
}

async function readReceipt(file: string): Promise<Receipt> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new Error(`无法读取 ${file}。 ${file} cannot be read; name a receipt as it was downloaded`, { cause })
  })
  const found = parsed(text)
  if (Check(Receipt, found)) return found
  const [first] = Errors(Receipt, found)
  throw new Error(
    `${file} 不是存证凭据。 ${file} is no receipt: ${first?.instancePath || '/'} ${first?.message ?? 'is no JSON'}`,
  )
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
