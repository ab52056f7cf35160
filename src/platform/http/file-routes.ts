import type { FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { attachmentIn } from '#foundations/journal/attachment.ts'
import { ticketId } from '#foundations/journal/envelope.ts'
import { Uuid } from '#foundations/outcome/api.ts'
import type { Platform } from '../platform.ts'
import { readHistory } from '../postgres/history.ts'
import { actorOf } from './allow.ts'
import type { App } from './app.ts'
import { barIn, sendBarred } from './command-route.ts'
import { answers, FileContent, failures } from './route-answers.ts'

const Attachment = Type.Object({
  digest: Type.String({ pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of the content' }),
  name: Type.String(),
  mediaType: Type.String({ description: 'Found in the content, not taken from the sender' }),
  bytes: Type.Integer(),
})

const longestName = 120

/** Files in and out of the store: uploads of staff and of the public web form; downloads by the ticket that names them. */
export function fileRoutes(app: App, platform: Platform): void {
  const upload = (request: FastifyRequest, reply: FastifyReply) => keepUpload(platform, request, reply)
  const schema = { summary: 'Upload one file (multipart)', consumes: ['multipart/form-data'], response: uploadAnswers }
  app.post('/api/files', { config: { allow: 'signed-in' }, schema }, upload)
  app.post(
    '/api/public/files',
    { config: { allow: 'public', rateLimit: { max: 20, timeWindow: '10 minutes' } }, schema },
    upload,
  )
  downloadRoute(app, platform)
}

const uploadAnswers = { 201: Attachment, ...failures }

/** The store alone judges the size: a limit of the parser's would cut a file short and say nothing. */
const unlimited = { files: 1, fileSize: Number.POSITIVE_INFINITY }

async function keepUpload({ files }: Platform, request: FastifyRequest, reply: FastifyReply) {
  const part = await request.file({ limits: unlimited })
  if (part === undefined)
    return reply.code(400).send({ error: 'invalid', fields: [{ path: '/body/file', problem: 'Send one file' }] })
  const kept = await files.keep(part.file).catch((refusal) => {
    // What the sender still sends is let pass, or its connection would wait half-read and hold up a stop.
    request.raw.unpipe().resume()
    throw refusal
  })
  return reply.code(201).send({ ...kept, name: safeName(part.filename) })
}

const Params = Type.Object({ ticket: Uuid, digest: Attachment.properties.digest })

/** Whoever may see the ticket may have its files, and those alone. */
function downloadRoute(app: App, { files, pool }: Platform): void {
  app.get(
    '/api/tickets/:ticket/files/:digest',
    {
      config: { allow: 'signed-in' },
      schema: { summary: 'Download a file that the ticket names', params: Params, response: answers(FileContent) },
    },
    async (request, reply) => {
      const history = await readHistory(pool, ticketId(request.params.ticket))
      const barred = barIn(history, actorOf(request))
      if (barred !== undefined) return sendBarred(reply, barred)
      const named = attachmentIn(history, request.params.digest)
      const file = named && (await files.find(named.digest))
      if (file === undefined) return reply.code(404).send({ error: 'no-such-file' })
      return reply
        .header('content-type', file.mediaType)
        .header('content-length', file.bytes)
        .header('content-disposition', disposition(named?.name ?? file.digest))
        .header('x-content-type-options', 'nosniff')
        .header('content-security-policy', "sandbox; default-src 'none'")
        .header('cache-control', 'private, max-age=86400, immutable')
        .send(file.stream())
    },
  )
}

/** A file is saved, never shown inside our own site. */
function disposition(name: string): string {
  return `attachment; filename*=UTF-8''${encodeURIComponent(safeName(name)).replace(/['()*]/g, escape)}`
}

/** The last part of a path, without what file systems or terminals would act upon. */
function safeName(name: string): string {
  const last = name.normalize('NFC').split(/[\\/]/).at(-1) ?? ''
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out.
  const plain = last.replace(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069"<>|:*?]/g, '').trim()
  return plain.slice(0, longestName) || 'file'
}
