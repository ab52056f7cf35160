import type { FastifyBaseLogger } from 'fastify'
import { pino } from 'pino'

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

/** A log of JSON lines on the standard output, without personal data: such fields are cut out wherever they stand. */
export function makeLog(level: string): FastifyBaseLogger {
  const paths = personal.flatMap((field) => [field, `*.${field}`, `*.*.${field}`])
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths, remove: true },
    serializers: { err: ({ type, message, stack, code }) => ({ type, message, stack, code }) },
  })
}
