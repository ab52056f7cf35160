import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { FastifyRequest } from 'fastify'
import { InvalidInput } from '../invalid-input.ts'
import type { Platform } from '../platform.ts'
import { FileRefused } from './file-store.ts'

/** Keeps the one file of a form for as long as the work with it takes. Throws InvalidInput without one, FileRefused beyond the limit. */
export async function withUploadedFile<Result>(
  request: FastifyRequest,
  { config }: Platform,
  work: (path: string) => Promise<Result>,
): Promise<Result> {
  const part = await request.file({ limits: { files: 1, fileSize: config.fileLimit } })
  if (part === undefined)
    throw new InvalidInput('body', [{ instancePath: '/file', keyword: 'required', message: 'Send one file' }])
  const folder = await mkdtemp(join(tmpdir(), 'jiesu-import-'))
  try {
    const path = join(folder, 'upload')
    await pipeline(part.file, createWriteStream(path))
    if (part.file.truncated)
      throw new FileRefused(413, 'FILE_TOO_LARGE', `A file may have ${config.fileLimit} bytes at most`)
    return await work(path)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
