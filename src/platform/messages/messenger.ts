import { appendFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import type { Config } from '../config/config.ts'

/** A short message to somebody's phone; one that comes twice under one id is one message. */
export type Message = { readonly id: string; readonly phone: string; readonly text: string }

/** Takes messages to phones. Throws nothing: whether the message was taken over is the answer. */
export type Messenger = { readonly send: (message: Message) => Promise<'taken-over' | 'undelivered'> }

type Parts = {
  readonly config: Pick<Config, 'smsUrl' | 'smsKey' | 'demo' | 'dataFolder'>
  readonly log: FastifyBaseLogger
  readonly now: () => Moment
}

/** The messenger of this installation: its gateway, in a demo a file; undefined where messages cannot go out. */
export function openMessenger({ config, log, now }: Parts): Messenger | undefined {
  const { smsUrl, smsKey, demo, dataFolder } = config
  if (smsUrl !== undefined) return gatewayMessenger(smsUrl, smsKey, log)
  return demo ? fileMessenger(dataFolder, now) : undefined
}

const patience = 10_000

/** Hands messages to a gateway over HTTP: `POST {id, phone, text}`; any 2xx means it has taken the message over. */
function gatewayMessenger(url: string, key: string | undefined, log: FastifyBaseLogger): Messenger {
  return {
    send: async (message) => {
      try {
        const answer = await fetch(url, {
          method: 'POST',
          redirect: 'error',
          signal: AbortSignal.timeout(patience),
          headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
          body: JSON.stringify(message),
        })
        await answer.body?.cancel()
        if (answer.ok) return 'taken-over'
        log.warn({ message: message.id, status: answer.status }, 'the SMS gateway refused a message')
      } catch (error) {
        log.warn({ message: message.id, err: error }, 'the SMS gateway could not be reached')
      }
      return 'undelivered'
    },
  }
}

/** Writes messages where whoever tries the demo can read them; of the phone, the last four digits. */
function fileMessenger(dataFolder: string, now: () => Moment): Messenger {
  return {
    send: async ({ id, phone, text }) => {
      await mkdir(dataFolder, { recursive: true })
      const line = JSON.stringify({ at: instantOf(now()), id, phone: `*${phone.slice(-4)}`, text })
      await appendFile(join(dataFolder, 'messages.jsonl'), `${line}\n`)
      return 'taken-over'
    },
  }
}
