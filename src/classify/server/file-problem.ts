import { fileProblem } from '#platform/terminal/file-problem.ts'
import type { Words } from '#platform/terminal/language.ts'
import type { LineProblem } from '../read-message.ts'

/** What is wrong with a line of a file, in both languages. */
export function lineProblem(path: string, line: number, problem: LineProblem): Error {
  const { zh, en } = wordsOf(problem)
  return fileProblem(path, { zh: `第 ${line} 行${zh}`, en: `in line ${line} ${en}` })
}

function wordsOf(problem: LineProblem): Words {
  if (problem.problem === 'no-record')
    return { zh: '不是一条 JSON 记录，应如 {"text":"…"}', en: 'has no record of JSON; write it like {"text":"…"}' }
  const { field } = problem
  const said: Readonly<Record<typeof problem.problem, Words>> = {
    missing: { zh: `缺少字段 ${field}`, en: `lacks the field ${field}` },
    'no-text': { zh: `的字段 ${field} 不是文本`, en: `has a field ${field} that is no text` },
    blank: { zh: `的字段 ${field} 为空`, en: `has a blank field ${field}` },
  }
  return said[problem.problem]
}
