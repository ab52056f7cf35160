import { randomUUID } from 'node:crypto'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { DatabaseError } from 'pg'

/** PostgreSQL ended a statement that took longer than one of a page may. */
const statementEnded = '57014'

/**
 * Turns what was thrown into an answer: 400 names the fields, 4xx of the framework its code, 503 what was asked too widely; anything
 * else is a defect.
 */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply) {
  if (error.validation !== undefined) {
    const fields = error.validation.map((problem) => ({
      path: `/${error.validationContext ?? 'body'}${problem.instancePath}`,
      problem: problem.message ?? problem.keyword,
    }))
    return reply.code(400).send({ error: 'invalid', fields })
  }
  const status = statusOf(error)
  if (status === 400) return reply.code(400).send({ error: 'invalid', fields: [{ path: '/', problem: error.message }] })
  if (status < 500) return reply.code(status).send({ error: nameOf(error), problem: error.message })
  const route = request.routeOptions.url
  if (error instanceof DatabaseError && error.code === statementEnded) {
    request.log.warn({ route }, 'took-too-long')
    return reply.code(503).send({ error: 'took-too-long', problem: 'Ask for a shorter span or fewer groups' })
  }
  const id = randomUUID()
  request.log.error({ err: error, id, route }, 'defect')
  return reply.code(500).send({ error: 'defect', id })
}

/** The multipart parser calls a body of another type 406, which is about answers; it is 415 here as everywhere. */
function statusOf({ statusCode = 500 }: FastifyError): number {
  return statusCode === 406 ? 415 : statusCode
}

/** `FST_ERR_CTP_BODY_TOO_LARGE` reads `body-too-large` to the client. */
function nameOf({ code, name }: FastifyError): string {
  return (code ?? name)
    .replace(/^FST_(?:ERR_)?(?:CTP_|REQ_)?/, '')
    .toLowerCase()
    .replaceAll('_', '-')
}
