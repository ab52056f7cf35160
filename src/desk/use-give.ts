import { useRef, useState } from 'react'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Accepted } from '#foundations/outcome/api.ts'
import { give } from './api-client.ts'
import { type CommandKeys, commandKeys } from './command-keys.ts'
import { isList, isPartOf } from './live-keys.ts'
import { queryClient } from './query-client.ts'

/** Gives commands about one ticket; trying the same body again carries the same key, so that it can not count twice. */
export function useGive(ticket: TicketId, noun: string) {
  const keys = useRef<CommandKeys>(undefined)
  const [problem, setProblem] = useState<Error>()
  const [pending, setPending] = useState(false)

  /** The answer, or undefined when there was a problem, which `problem` then holds. */
  const send = async (body: unknown): Promise<Accepted | undefined> => {
    keys.current ??= commandKeys(() => crypto.randomUUID())
    setPending(true)
    setProblem(undefined)
    try {
      const accepted = await give({ ticket, noun, body, key: keys.current.keyFor(body) })
      keys.current.done()
      await refreshAfter(ticket)
      return accepted
    } catch (thrown) {
      setProblem(thrown instanceof Error ? thrown : new Error(String(thrown)))
      return undefined
    } finally {
      setPending(false)
    }
  }
  return { give: send, pending, problem, forget: () => setProblem(undefined) }
}

/** What a command changed is read again at once, without waiting for the live fact. */
export async function refreshAfter(ticket: TicketId): Promise<void> {
  const changed = new Set([ticket])
  await queryClient.invalidateQueries({ predicate: ({ queryKey }) => isList(queryKey) || isPartOf(queryKey, changed) })
}
