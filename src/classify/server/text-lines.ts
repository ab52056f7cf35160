import { createReadStream } from 'node:fs'
import { readingProblem } from '#platform/terminal/file-problem.ts'

export type TextLine = { readonly number: number; readonly line: string }

/** The lines of a text file in UTF-8, numbered from 1, without holding the file. Throws naming what is wrong with the file. */
export async function* textLines(path: string): AsyncGenerator<TextLine> {
  let [number, rest] = [0, '']
  for await (const part of textOf(path)) {
    // Not by readline, which also ends a line at U+2028, a character that may stand inside JSON.
    const lines = (rest + part).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield { number: ++number, line }
  }
  if (rest !== '') yield { number: number + 1, line: rest }
}

/** The text of a file in UTF-8, piece by piece. Throws where there is no such file or it is no such text. */
export async function* textOf(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const chunk of createReadStream(path)) yield decoder.decode(chunk as Buffer, { stream: true })
    yield decoder.decode()
  } catch (cause) {
    throw readingProblem(path, cause)
  }
}
