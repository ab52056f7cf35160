import { isLocalDate } from '#foundations/calendar/local-time.ts'
import type { Unit } from '#foundations/units/unit.ts'
import type { CityArticle } from './city-files.ts'
import { advice, type FileProblem } from './file-problem.ts'
import { findText } from './table-files.ts'

const file = 'articles.json'

type Named = {
  readonly lines: ReadonlySet<string>
  readonly categories: ReadonlySet<string>
  readonly units: readonly Unit[]
}
type Raw = Readonly<Record<string, unknown>>
type ReadArticles = { readonly articles: readonly CityArticle[]; readonly problems: readonly FileProblem[] }

const adviceFor = {
  list: { zh: '文件须为知识条目的 JSON 列表', en: 'The file must be a JSON list of articles' },
  id: { zh: '编号须为字母、数字、点和连字符，至多 40 个', en: 'Write letters, digits, dots and hyphens, at most 40' },
  category: { zh: 'categories.csv 中没有该分类', en: 'categories.csv has no such category' },
  unit: { zh: '没有该单位，也没有这条线的市级单位', en: 'There is no such unit, nor a unit of the city for this line' },
  date: { zh: '日期须写作 2026-11-23，且起不晚于止', en: 'Write dates like 2026-11-23, the first not after the last' },
} as const

/** The articles a city's folder delivers, none where it has no `articles.json`; each with the unit of the city that provides it. */
export async function readArticles(folder: string, named: Named): Promise<ReadArticles> {
  const rows = listIn((await findText(folder, file)) ?? '[]')
  if (rows === undefined)
    return { articles: [], problems: [{ file, row: 1, field: '', value: '', advice: adviceFor.list }] }
  const units = new Map(named.units.map((unit) => [unit.code as string, unit]))
  const cityWide = new Map(named.units.filter(({ kind }) => cityKinds.has(kind)).map((unit) => [unit.line, unit.code]))
  const articles = rows.map((row) => articleOf(row, cityWide))
  const seen = new Set<string>()
  const problems = articles.flatMap((article, index) => {
    const found = problemsOf(article, named, units)
    if (seen.has(article.article)) found.push(['id', article.article, advice.repeated])
    seen.add(article.article)
    return found.map(([field, value, what]) => ({ file, row: index + 1, field, value, advice: what }))
  })
  return { articles, problems }
}

const cityKinds: ReadonlySet<string> = new Set(['city-bureau', 'utility'])

function listIn(text: string): readonly Raw[] | undefined {
  try {
    const read: unknown = JSON.parse(text)
    const isList = Array.isArray(read) && read.every((one) => typeof one === 'object' && one !== null)
    return isList ? read : undefined
  } catch {
    return undefined
  }
}

function articleOf(row: Raw, cityWide: ReadonlyMap<string | undefined, string>): CityArticle {
  const unit = row.unit ?? cityWide.get(textOf(row.line))
  return {
    article: textOf(row.id),
    content: {
      title: textOf(row.title),
      questions: textsOf(row.questions),
      body: textOf(row.body),
      categories: textsOf(row.categories),
      isPublic: row.public !== false,
      ...(unit === undefined ? {} : { unit: textOf(unit) }),
      ...(row.line === undefined ? {} : { line: textOf(row.line) }),
      ...(row.region === undefined ? {} : { region: textOf(row.region) }),
      ...(row.source === undefined ? {} : { source: row.source }),
      ...(row.valid_from === undefined ? {} : { validFrom: textOf(row.valid_from) }),
      ...(row.valid_to === undefined ? {} : { validTo: textOf(row.valid_to) }),
    },
  }
}

type Finding = [field: string, value: string, advice: FileProblem['advice']]

function problemsOf({ article, content }: CityArticle, named: Named, units: ReadonlyMap<string, Unit>): Finding[] {
  const { title, body, line, unit, validFrom, validTo, categories } = content
  const found: Finding[] = []
  const check = (isWrong: boolean, ...finding: Finding) => isWrong && found.push(finding)
  check(!/^[A-Za-z0-9][A-Za-z0-9._-]{0,39}$/.test(article), 'id', article, adviceFor.id)
  check(title === '', 'title', '', advice.missing)
  check(body === '', 'body', '', advice.missing)
  check(line !== undefined && !named.lines.has(line), 'line', line ?? '', advice.unknownLine)
  check(!units.has(unit ?? ''), 'unit', unit ?? '', adviceFor.unit)
  for (const code of categories) check(!named.categories.has(code), 'categories', code, adviceFor.category)
  check(!isDate(validFrom) || !isDate(validTo) || validFrom > validTo, 'valid_from', validFrom ?? '', adviceFor.date)
  return found
}

function isDate(text: string | undefined): text is string {
  return text !== undefined && isLocalDate(text)
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : ''
}

function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(textOf).filter((text) => text !== '') : []
}
