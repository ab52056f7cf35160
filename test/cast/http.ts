import type { InjectOptions } from 'fastify'
import type { Actor } from '#foundations/journal/envelope.ts'
import { createApp } from '../../src/platform/http/create-app.ts'
import { addUser, issueToken } from '../../src/platform/identity/user-work.ts'
import type { Platform } from '../../src/platform/platform.ts'
import type { StageDoor } from '../../src/platform/stage-door.ts'
import { type ScratchPlatform, scratchPlatform } from './scratch-platform.ts'

/** What a test reads of an answer; the body is whatever JSON came. */
export type Answer = {
  readonly status: number
  readonly body: ReturnType<typeof JSON.parse>
  readonly headers: Readonly<Record<string, unknown>>
}

/** Asks the API as somebody; a key makes a command the repeat of another. */
export type Ask = (method: 'GET' | 'POST', url: `/api/${string}`, payload?: object, key?: string) => Promise<Answer>

export type CastApi = Omit<ScratchPlatform, 'close'> & {
  /** The API as this member of the cast uses it, by a token; without one, as anybody. */
  readonly as: (actor?: Actor) => Promise<Ask>
  /** Sends exactly this, for what no well-meant client sends; as a member of the cast, or as anybody. */
  readonly send: (request: InjectOptions, actor?: Actor) => Promise<Answer>
  readonly close: () => Promise<void>
}

/** The API of these stages on a scratch platform, for stories through HTTP; `arrange` may put other parts into it first. */
export async function castApi(
  doors: readonly StageDoor[],
  arrange: (scratch: ScratchPlatform) => Promise<Partial<Platform>> = async () => ({}),
): Promise<CastApi> {
  const made = await scratchPlatform({}, doors)
  const scratch = { ...made, platform: { ...made.platform, ...(await arrange(made)) } }
  const app = await createApp(scratch.platform, doors)
  const tokens = new Map<string, string>()

  async function tokenOf(actor: Actor): Promise<string> {
    const userName = `${actor.person}.${actor.unit}`
    const known = tokens.get(userName)
    if (known !== undefined) return known
    const { role, unit = '', scope } = actor
    if (role === 'requester' || role === 'system') throw new Error(`Nobody signs in as ${role}`)
    await addUser(scratch.platform, {
      userName,
      name: actor.name,
      password: 'correct horse battery',
      post: { role, unit, ...scope },
    })
    const { token } = await issueToken(scratch.platform, userName, { purpose: 'test', days: 365 })
    tokens.set(userName, token)
    return token
  }

  async function send({ headers, ...request }: InjectOptions, actor?: Actor): Promise<Answer> {
    const bearer = actor === undefined ? {} : { authorization: `Bearer ${await tokenOf(actor)}` }
    const answer = await app.inject({ ...request, headers: { ...bearer, ...headers } })
    const isJson = String(answer.headers['content-type']).startsWith('application/json')
    return { status: answer.statusCode, body: isJson ? answer.json() : answer.body, headers: answer.headers }
  }

  async function as(actor?: Actor): Promise<Ask> {
    if (actor !== undefined) await tokenOf(actor)
    return (method, url, payload, key) => {
      const headers = key === undefined ? {} : { 'idempotency-key': key }
      return send({ method, url, headers, ...(payload === undefined ? {} : { payload }) }, actor)
    }
  }

  const close = async () => {
    await app.close()
    await scratch.close()
  }
  return { ...scratch, as, send, close }
}
