import { createHash, randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { type FileHandle, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
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
  await mkdir(drafts, { recursive: true })
  return {
    keep: async (content) => {
      const draft = join(drafts, randomUUID())
      try {
        const written = await writeDraft(draft, content, limits().bytes)
        const mediaType = await allowedType(draft, limits().mediaTypes)
        const kept = isPhoto(mediaType) ? await rewriteBare(draft, mediaType, written) : written
        await settle(draft, pathOf(folder, kept.digest))
        return { ...kept, mediaType }
      } finally {
        await rm(draft, { force: true })
      }
    },
    find: async (digest) => {
      if (!/^[0-9a-f]{64}$/.test(digest)) return undefined
      const path = pathOf(folder, digest)
      const bytes = await sizeIfThere(path)
      if (bytes === undefined) return undefined
      const mediaType = (await fileTypeFromFile(path))?.mime ?? 'application/octet-stream'
      return { digest, bytes, mediaType, stream: () => createReadStream(path) }
    },
  }
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

async function sizeIfThere(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).size
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw cause
  }
}
