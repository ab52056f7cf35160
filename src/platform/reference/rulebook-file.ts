import { Compile } from 'typebox/compile'
import { Rulebook } from '#foundations/rulebook/api.ts'
import { problemsOf } from '#foundations/rulebook/edition.ts'
import type { FileProblem } from './file-problem.ts'

const file = 'rulebook.json'
const schema = Compile(Rulebook)
const inconsistent = { zh: '规则版本自相矛盾，请改正', en: 'The edition contradicts itself; mend it' }

/** Reads a list of rulebook editions, or says what each of them breaks: shape first, then consistency. [GOVERN-01] */
export function parseRulebooks(text: string): {
  readonly rulebooks: readonly Rulebook[]
  readonly problems: readonly FileProblem[]
} {
  const found = parseList(text)
  if (!Array.isArray(found)) return { rulebooks: [], problems: [notAList] }
  const problems = found.flatMap((edition, index) => editionProblems(edition, index + 1))
  return { rulebooks: found.filter((edition): edition is Rulebook => schema.Check(edition)), problems }
}

const notAList: FileProblem = {
  file,
  row: 1,
  field: '/',
  value: '',
  advice: { zh: '文件须为规则版本的 JSON 数组', en: 'The file must be a JSON list of editions' },
}

function parseList(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function editionProblems(edition: unknown, row: number): readonly FileProblem[] {
  if (!schema.Check(edition))
    return schema.Errors(edition).map(({ instancePath, message }) => ({
      file,
      row,
      field: instancePath || '/',
      value: '',
      advice: { zh: `格式不符：${message}`, en: message },
    }))
  return problemsOf(edition).map(({ field, problem }) => ({ file, row, field, value: problem, advice: inconsistent }))
}
