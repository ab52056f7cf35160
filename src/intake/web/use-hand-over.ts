import { useRef, useState } from 'react'
import { give, post } from '#desk/api-client.ts'
import { type CommandKeys, commandKeys } from '#desk/command-keys.ts'
import type { Matter, WholeMatter } from '#desk/matter/matter.ts'
import { linkBody, type Repeat } from '#desk/repeats/repeats.ts'
import { refreshAfter } from '#desk/use-give.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { Received } from '../api.ts'
import { answerBody, type Draft, demandBody } from './draft.ts'

export type HandedOver = {
  readonly ticket: string
  readonly number: string
  readonly how: 'classified' | 'answered' | 'received' | 'linked'
}

type Next = { readonly how: HandedOver['how']; readonly noun?: string; readonly body?: unknown }

/**
 * Sends a draft in two steps: the demand is received, then classified or answered. Each step may be tried again without
 * counting twice; where only the second failed, the draft keeps the ticket and goes on from there.
 */
export function useHandOver(draft: Draft, matter: Matter, keep: (change: Partial<Draft>) => void) {
  const keys = useRef<Readonly<Record<'receive' | 'next', CommandKeys>>>(undefined)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<Error>()

  async function receive(): Promise<{ readonly id: string; readonly number: string }> {
    if (draft.ticket !== undefined) return draft.ticket
    const body = demandBody(draft, matter)
    const { ticket: id, number } = await post('/api/tickets', body, Received, keysOf(keys).receive.keyFor(body))
    keep({ ticket: { id, number } })
    return { id, number }
  }

  async function hand({ how, noun, body }: Next): Promise<HandedOver | undefined> {
    setPending(true)
    setProblem(undefined)
    try {
      const { id, number } = await receive()
      const ticket = ticketId(id)
      if (noun !== undefined) await give({ ticket, noun, body, key: keysOf(keys).next.keyFor({ id, noun, body }) })
      keys.current = undefined
      await refreshAfter(ticket)
      return { ticket: id, number, how }
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)))
      return undefined
    } finally {
      setPending(false)
    }
  }

  return {
    pending,
    problem,
    forget: () => setProblem(undefined),
    classify: (whole: WholeMatter) => hand({ how: 'classified', noun: 'classifications', body: whole }),
    answer: () => hand({ how: 'answered', noun: 'answers', body: answerBody(draft) }),
    link: (repeat: Repeat) => hand({ how: 'linked', noun: 'links', body: linkBody(repeat) }),
    receiveOnly: () => hand({ how: 'received' }),
  }
}

type KeysRef = { current: Readonly<Record<'receive' | 'next', CommandKeys>> | undefined }

function keysOf(keys: KeysRef) {
  const fresh = () => crypto.randomUUID()
  keys.current ??= { receive: commandKeys(fresh), next: commandKeys(fresh) }
  return keys.current
}
