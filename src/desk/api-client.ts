import type { Static, TSchema } from 'typebox'
import { Check } from 'typebox/value'
import type { TicketId } from '#foundations/journal/envelope.ts'
import { Accepted, Failed, Invalid as InvalidAnswer, Refused as RefusedAnswer } from '#foundations/outcome/api.ts'
import { noteServerDate } from './clock.ts'
import { Defect, Invalid, NotAllowed, Refused, Unreachable } from './problems.ts'

/** A path of the API, with its query. */
export type ApiPath = `/api/${string}`

/** Reads what a path answers. Throws one of the problems in `problems.ts`. */
export async function read<Schema extends TSchema>(path: ApiPath, schema: Schema): Promise<Static<Schema>> {
  return answerOf(await send(path, { method: 'GET' }), schema)
}

/**
 * Sends a body to a path that is not about one ticket, such as a login. A command carries a `key`, so that trying it again is
 * harmless. Throws one of the problems in `problems.ts`.
 */
export async function post<Schema extends TSchema>(
  path: ApiPath,
  body: unknown,
  schema: Schema,
  key?: string,
): Promise<Static<Schema>> {
  const headers = key === undefined ? {} : { 'idempotency-key': key }
  return answerOf(await send(path, jsonRequest(body, headers)), schema)
}

/** Puts a body in the place of what a path holds. Throws one of the problems in `problems.ts`. */
export async function put<Schema extends TSchema>(
  path: ApiPath,
  body: unknown,
  schema: Schema,
): Promise<Static<Schema>> {
  return answerOf(await send(path, { ...jsonRequest(body), method: 'PUT' }), schema)
}

/** Takes away what a path holds. Throws one of the problems in `problems.ts`. */
export async function remove<Schema extends TSchema>(path: ApiPath, schema: Schema): Promise<Static<Schema>> {
  return answerOf(await send(path, { method: 'DELETE' }), schema)
}

/**
 * Gives one command about one ticket, at `POST /api/tickets/:ticket/<noun>`. The same `key` makes a repeat harmless,
 * so a retry after a lost answer must carry the key of the first try. Throws `Refused` where the rules say no.
 */
export async function give(order: {
  readonly ticket: TicketId
  readonly noun: string
  readonly body: unknown
  readonly key: string
}): Promise<Accepted> {
  const request = jsonRequest(order.body, { 'idempotency-key': order.key })
  return answerOf(await send(`/api/tickets/${order.ticket}/${order.noun}`, request), Accepted)
}

/** Sends files as a form. Throws one of the problems in `problems.ts`. */
export async function upload<Schema extends TSchema>(
  path: ApiPath,
  form: FormData,
  schema: Schema,
): Promise<Static<Schema>> {
  return answerOf(await send(path, { method: 'POST', body: form }), schema)
}

function jsonRequest(body: unknown, headers: Readonly<Record<string, string>> = {}): RequestInit {
  return { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) }
}

async function send(path: ApiPath, request: RequestInit): Promise<Response> {
  try {
    const response = await fetch(path, { ...request, credentials: 'same-origin' })
    noteServerDate(response.headers.get('date'))
    return response
  } catch (cause) {
    throw new Unreachable(path, { cause })
  }
}

async function answerOf<Schema extends TSchema>(response: Response, schema: Schema): Promise<Static<Schema>> {
  const answer: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw problemOf(response.status, answer)
  if (Check(schema, answer)) return answer
  throw new Defect('answer-does-not-fit')
}

function problemOf(status: number, answer: unknown): Error {
  if (Check(RefusedAnswer, answer)) return new Refused(answer.reason, answer.rule)
  if (Check(InvalidAnswer, answer)) return new Invalid(answer.fields)
  const { error, id } = Check(Failed, answer) ? answer : { error: `http-${status}` }
  if (status < 500) return new NotAllowed(status, error)
  return new Defect(error, id)
}
