import { join } from 'node:path'
import type { FastifyBaseLogger } from 'fastify'
import { destination, pino, stdTimeFunctions } from 'pino'
import type { Config } from './config/config.ts'

/** Fields that may hold something about a person; no code should log them, and none gets through if it does. */
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
]

/**
 * A log of JSON lines without personal data: such fields are cut out wherever they stand. It goes to the standard error for
 * whoever gathers logs; where that is a person's terminal, to `log/jiesu.log` in the data folder instead.
 */
export function makeLog({ logLevel, dataFolder }: Pick<Config, 'logLevel' | 'dataFolder'>): FastifyBaseLogger {
  const paths = personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  const file = process.stderr.isTTY
    ? destination({ dest: join(dataFolder, 'log', 'jiesu.log'), mkdir: true })
    : destination({ dest: 2, sync: true })
  return pino(
    {
      level: logLevel,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths, remove: true },
      serializers: { err: withoutDetail },
    },
    file,
  )
}

/** What went wrong and where; a database error's detail carries row contents, so only its code is kept. */
function withoutDetail({ name, message, stack, code }: Error & { readonly code?: unknown }) {
  return { type: name, message, stack, code }
}
