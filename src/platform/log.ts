import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { type DestinationStream, destination, pino, stdTimeFunctions } from 'pino'
import type { Config } from './config/config.ts'

/** Fields that may hold a secret or something about a person; no code should log them, and none gets through if it does. */
const personal = [
  'name',
  'phone',
  'text',
  'address',
  'title',
  'body',
  'password',
  'cookie',
  'authorization',
  'requester',
  'token',
  'secret',
  'key',
]

/**
 * The log of a program: on the standard error for whoever gathers logs; where that is a person's terminal, in `log/jiesu.log`
 * of the data folder instead.
 */
export function makeLog({ logLevel, dataFolder }: Pick<Config, 'logLevel' | 'dataFolder'>): FastifyBaseLogger {
  const file = join(dataFolder, 'log', 'jiesu.log')
  const output = process.stderr.isTTY ? { dest: file, mkdir: true } : { dest: 2, sync: true }
  return logTo(destination(output), logLevel)
}

/** A log of JSON lines without personal data: such fields are cut out wherever they stand. */
export function logTo(output: DestinationStream, level: string): FastifyBaseLogger {
  const paths = personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, remove: true },
      serializers: { err: withoutDetail },
    },
    output,
  )
}

/** What went wrong and where; a database error's detail carries row contents, so it is left out. */
function withoutDetail({ name, message, stack, code }: Error & { readonly code?: unknown }) {
  return { type: name, message, stack, code }
}
