import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { readExample, readTokens } from '../../src/classify/read-message.ts'
import type { Example } from '../../src/foundations/learning/text-model.ts'

const folder = new URL('../../../shared/data/messages/', import.meta.url)

export type Labelled = {
  readonly messages: readonly Example[]
  /** Words of messages, those above among them, without the words everybody uses. */
  readonly words: readonly Example[]
}

/** The labelled messages; undefined, saying so, where they are not there. */
export function readLabelled(say: (line: string) => void): Labelled | undefined {
  const [messages, words] = ['labelled_raw.jsonl', 'labelled_segmented.csv'].map((name) =>
    fileURLToPath(new URL(name, folder)),
  )
  if (!messages || !words || !existsSync(messages)) {
    say(`Skipped: there are no labelled messages in ${fileURLToPath(folder)}`)
    return undefined
  }
  const lines = readFileSync(messages, 'utf8').trim().split('\n')
  return {
    messages: lines.map((line) => known(readExample(JSON.parse(line)))),
    words: rowsOf(readFileSync(words)).map((row) => known(readTokens(row))),
  }
}

function rowsOf(csv: Buffer): readonly Record<string, string>[] {
  return parse(csv, { columns: true })
}

function known(read: ReturnType<typeof readExample>): Example {
  if ('problem' in read) throw new Error(`A labelled message cannot be read: ${read.problem}`)
  return read
}
