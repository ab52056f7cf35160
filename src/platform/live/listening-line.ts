import { Client } from 'pg'

export type ListeningLine = { readonly close: () => Promise<void> }

type LineParts = {
  readonly url: string
  readonly channel: string
  readonly heard: (payload: string) => void
  /** Called when the line is up again after a break, in which notifications were lost. */
  readonly restored: () => void
  readonly broke: (error: Error) => void
}

const firstWait = 250
const longestWait = 15_000

/** Listens on a connection of its own, and takes a new one, waiting ever longer between tries, whenever it breaks. */
export async function openListeningLine(parts: LineParts): Promise<ListeningLine> {
  let closed = false
  let timer: NodeJS.Timeout | undefined
  let client = await connect(parts, onBreak)

  function onBreak(error: Error): void {
    if (closed) return
    parts.broke(error)
    retry(firstWait)
  }

  function retry(wait: number): void {
    timer = setTimeout(() => {
      connect(parts, onBreak).then(
        (fresh) => {
          if (closed) return void fresh.end()
          client = fresh
          parts.restored()
        },
        () => {
          if (!closed) retry(Math.min(wait * 2, longestWait))
        },
      )
    }, wait)
  }

  return {
    close: async () => {
      closed = true
      clearTimeout(timer)
      await client.end().catch(() => undefined)
    },
  }
}

async function connect({ url, channel, heard }: LineParts, onBreak: (error: Error) => void): Promise<Client> {
  const client = new Client({ connectionString: url, application_name: 'jiesu live', keepAlive: true })
  let broken = false
  const breakOnce = (error: Error) => {
    if (broken) return
    broken = true
    onBreak(error)
  }
  // Errors before the line is up are told by connect() itself; a listener must be there all the same.
  client.on('error', () => undefined)
  await client.connect()
  client.on('notification', ({ payload }) => heard(payload ?? ''))
  client.on('error', breakOnce)
  client.on('end', () => breakOnce(new Error('The database closed the connection')))
  await client.query(`listen ${channel}`)
  return client
}
