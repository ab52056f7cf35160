import { constants } from 'node:fs'
import { access, writeFile } from 'node:fs/promises'
import { basename, dirname } from 'node:path'
import type { Words } from './language.ts'

/** What is wrong with a file, and what to do where that is not plain, in both languages. */
export function fileProblem(path: string, { zh, en }: Words, cause?: unknown): Error {
  return new Error(`文件 ${basename(path)} ${zh}。 The file ${basename(path)} ${en}`, { cause })
}

/** Why a file cannot be read, and what to do, by what the system or the decoding of its text said. */
export function readingProblem(path: string, cause: unknown): Error {
  if (cause instanceof TypeError)
    return fileProblem(
      path,
      { zh: '不是 UTF-8 文本，请另存为 UTF-8', en: 'is no text in UTF-8; save it as UTF-8' },
      cause,
    )
  const why: Words = reasons[(cause as NodeJS.ErrnoException).code ?? ''] ?? { zh: '', en: '' }
  return fileProblem(path, { zh: `无法读取${why.zh}`, en: `cannot be read${why.en}` }, cause)
}

const reasons: Readonly<Record<string, Words | undefined>> = {
  ENOENT: { zh: '：文件不存在，请检查路径', en: ': it is not there; check its path' },
  EISDIR: { zh: '：这是文件夹，请指明其中的文件', en: ': it is a folder; name a file in it' },
  EACCES: { zh: '：没有读取权限', en: ': you may not read it' },
}

/** Throws where a file cannot be written to its folder, so that long work need not be done to find out. */
export async function checkWritable(path: string): Promise<void> {
  try {
    await access(dirname(path), constants.W_OK)
  } catch (cause) {
    throw writingProblem(path, cause)
  }
}

/** Writes what a command made to a file. Throws, saying what to do, where that cannot be. */
export async function writeMade(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await writeFile(path, bytes)
  } catch (cause) {
    throw writingProblem(path, cause)
  }
}

function writingProblem(path: string, cause: unknown): Error {
  const folder = dirname(path)
  return fileProblem(
    path,
    { zh: `无法写入，请检查文件夹 ${folder}`, en: `cannot be written; check its folder ${folder}` },
    cause,
  )
}
