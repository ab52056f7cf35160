import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { fileTypeFromFile } from 'file-type'
import { bareImage, isPhoto } from './bare-image.ts'

/** A file of the store: its SHA-256 in lower-case hex is its name. */
export type KeptFile = { readonly digest: string; readonly bytes: number; readonly mediaType: string }

export type FileStore = {
  /**
   * Keeps the content and tells what it is; a photo without what the camera wrote beside the picture. Throws FileRefused when
   * it is too large, of a type that is not allowed, or a photo that is not built as one.
   */
  readonly keep: (content: Readable | Buffer) => Promise<KeptFile>
  readonly find: (digest: string) => Promise<(KeptFile & { readonly stream: () => Readable }) | undefined>
  /** From now on the file stays: something names it. Until then it waits, and may be cleared away. */
  readonly claim: (digest: string) => Promise<void>
  /** Takes away what was kept before that instant, in milliseconds, and has waited since for something to name it; answers how many. */
  readonly clearWaiting: (before: number) => Promise<number>
}

export type FileLimits = { readonly bytes: number; readonly mediaTypes: readonly string[] }

/** The sender's file is not taken; the HTTP side answers with this status and the code's name. */
export class FileRefused extends Error {
  readonly statusCode: number
  readonly code: string
  constructor(statusCode: 413 | 415, code: string, message: string) {
    super(message)
    this.statusCode = statusCode
    this.code = code
  }
}

/** Opens the store of a folder. What a file is, its content alone decides: never the name or type its sender gave. */
export async function openFileStore(options: { folder: string; limits: () => FileLimits }): Promise<FileStore> {
  const { folder, limits } = options
  const drafts = join(folder, 'drafts')
  const waiting = join(folder, 'waiting')
  for (const part of [drafts, waiting]) await mkdir(part, { recursive: true })
  return {
    keep: async (content) => {
      const draft = join(drafts, randomUUID())
      try {
        const written = await writeDraft(draft, content, limits().bytes)
        const mediaType = await allowedType(draft, limits().mediaTypes)
        const kept = isPhoto(mediaType) ? await rewriteBare(draft, mediaType, written) : written
        await settle(draft, join(waiting, kept.digest))
        return { ...kept, mediaType }
      } finally {
        await rm(draft, { force: true })
      }
    },
    find: async (digest) => {
      if (!/^[0-9a-f]{64}$/.test(digest)) return undefined
      return (await fileAt(pathOf(folder, digest))) ?? (await fileAt(join(waiting, digest)))
    },
    claim: async (digest) => {
      // Two commands may claim one file at the same instant: the second finds it settled.
      await ifThere(settle(join(waiting, digest), pathOf(folder, digest)))
    },
    clearWaiting: async (before) => {
      const names = (await readdir(waiting)).map((name) => join(waiting, name))
      const ages = await Promise.all(names.map(async (name) => ({ name, since: (await ifThere(stat(name)))?.mtimeMs })))
      const old = ages.filter(({ since }) => since !== undefined && since < before)
      await Promise.all(old.map(({ name }) => rm(name, { force: true })))
      return old.length
    },
  }
}

async function fileAt(path: string) {
  const there = await ifThere(stat(path))
  if (there === undefined) return undefined
  const mediaType = (await fileTypeFromFile(path))?.mime ?? 'application/octet-stream'
  return { digest: basename(path), bytes: there.size, mediaType, stream: () => createReadStream(path) }
}

function pathOf(folder: string, digest: string): string {
  return join(folder, digest.slice(0, 2), digest.slice(2, 4), digest)
}

type Written = Pick<KeptFile, 'digest' | 'bytes'>

/** The draft becomes the photo without its notes. */
async function rewriteBare(draft: string, mediaType: string, written: Written): Promise<Written> {
  const content = await readFile(draft)
  const bare = bareImage(content, mediaType)
  if (bare === undefined) throw new FileRefused(415, 'FILE_DAMAGED', `This is no whole ${mediaType}`)
  if (bare.equals(content)) return written
  await rm(draft)
  return writeDraft(draft, bare, bare.length)
}

async function writeDraft(draft: string, content: Readable | Buffer, limit: number): Promise<Written> {
  const hash = createHash('sha256')
  let bytes = 0
  const file = await open(draft, 'wx', 0o600)
  try {
    for await (const chunk of chunksOf(content)) {
      bytes += chunk.length
      if (bytes > limit) throw new FileRefused(413, 'FILE_TOO_LARGE', `A file may have ${limit} bytes at most`)
      hash.update(chunk)
      await writeAll(file, chunk)
    }
    await file.sync()
  } finally {
    await file.close()
  }
  return { digest: hash.digest('hex'), bytes }
}

async function* chunksOf(content: Readable | Buffer): AsyncGenerator<Buffer> {
  if (Buffer.isBuffer(content)) yield content
  else for await (const chunk of content) yield Buffer.from(chunk)
}

async function writeAll(file: FileHandle, chunk: Buffer): Promise<void> {
  for (let done = 0; done < chunk.length; ) done += (await file.write(chunk, done)).bytesWritten
}

async function allowedType(path: string, allowed: readonly string[]): Promise<string> {
  const mediaType = (await fileTypeFromFile(path))?.mime
  if (mediaType !== undefined && allowed.includes(mediaType)) return mediaType
  throw new FileRefused(
    415,
    'FILE_TYPE_NOT_ALLOWED',
    `Files may be ${allowed.join(', ')}; this is ${mediaType ?? 'none'}`,
  )
}

/** The folder is written down as well, or a power cut could take back the name of a file that was acknowledged. */
async function settle(draft: string, path: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await rename(draft, path)
  const folder = await open(dirname(path), 'r')
  try {
    await folder.sync()
  } finally {
    await folder.close()
  }
}

/** Undefined where the file it works on is not there. */
async function ifThere<Result>(work: Promise<Result>): Promise<Result | undefined> {
  try {
    return await work
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}
