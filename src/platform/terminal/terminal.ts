import type { Writable } from 'node:stream'
import { SingleBar } from 'cli-progress'
import type { Language, Words } from './language.ts'

/** Work under way, in steps. */
export type Progress = { readonly advance: (steps?: number) => void; readonly end: () => void }

/** Begins to show work of so many steps. */
export type StartProgress = (words: Words, total: number) => Progress

/** How a command speaks: to people in lines and progress bars, or to machines in one line of JSON. */
export type Terminal = {
  readonly language: Language
  /** A line for people; machines do not see it. */
  readonly say: (words: Words) => void
  /** What the command found: the words for people, the value for machines. */
  readonly result: (value: object, words: Words) => void
  readonly progress: StartProgress
}

export type TerminalOptions = {
  readonly json: boolean
  readonly language: Language
  readonly output: Writable & { readonly isTTY?: boolean }
}

/** A terminal on an output. Bars are drawn on a real terminal only; elsewhere a line says when work begins. */
export function makeTerminal({ json, language, output }: TerminalOptions): Terminal {
  const line = (text: string) => void output.write(`${text}\n`)
  const say = (words: Words) => (json ? undefined : line(words[language]))
  return {
    language,
    say,
    result: (value, words) => line(json ? JSON.stringify(value) : words[language]),
    progress: (words, total) => {
      if (!json && output.isTTY) return drawnBar(words[language], total, output)
      say(words)
      return { advance: () => undefined, end: () => undefined }
    },
  }
}

function drawnBar(title: string, total: number, stream: Writable): Progress {
  const format = `${title} {bar} {percentage}% {value}/{total} {eta_formatted}`
  const bar = new SingleBar({
    format,
    stream: stream as NodeJS.WritableStream,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    barsize: 30,
    hideCursor: true,
    etaBuffer: 100,
  })
  bar.start(total, 0)
  return { advance: (steps = 1) => bar.increment(steps), end: () => bar.stop() }
}
