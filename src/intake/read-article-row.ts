import { isLocalDate } from '#foundations/calendar/local-time.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { type ArticleContent, articleIdPattern } from './article.ts'
import { strangersIn } from './article-strangers.ts'

/** The columns of an articles file, with the headings people read; both are understood. */
export const articleHeadings = {
  id: '编号',
  title: '标题',
  questions: '问法',
  body: '正文',
  unit: '提供单位',
  line: '条线',
  categories: '分类',
  region: '适用地区',
  source: '来源',
  source_number: '文号',
  source_url: '网址',
  valid_from: '有效期起',
  valid_to: '有效期止',
  public: '对公众',
} as const
export type ArticleField = keyof typeof articleHeadings

export type ArticleRowReason =
  | 'id-faulty'
  | 'id-repeated'
  | 'missing'
  | 'too-long'
  | 'not-known'
  | 'date-faulty'
  | 'dates-reversed'
  | 'not-yes-or-no'
  | 'row-malformed'

export type ReadArticle = { readonly article: string; readonly content: ArticleContent }

type Cells = Readonly<Record<string, string | undefined>>
type Reading = { readonly city: Pick<City, 'categories' | 'units' | 'places'>; readonly bodyLimit: number }
type Finding = readonly [field: ArticleField, reason: ArticleRowReason]

/** An article from one row of a file: all of it, or every field that is at fault. Several values in a cell stand apart by `;`. */
export function readArticleRow(
  cells: Cells,
  { city, bodyLimit }: Reading,
): { readonly read: ReadArticle } | { readonly findings: readonly Finding[] } {
  const of = (field: ArticleField) => (cells[field] ?? cells[articleHeadings[field]] ?? '').trim()
  const article = of('id')
  const content = contentOf(of)
  const isFault = (fault: boolean, ...finding: Finding): readonly Finding[] => (fault ? [finding] : [])
  const findings = [
    ...isFault(!new RegExp(articleIdPattern).test(article), 'id', 'id-faulty'),
    ...isFault(content.title === '', 'title', 'missing'),
    ...isFault(content.title.length > 200, 'title', 'too-long'),
    ...isFault(content.body === '', 'body', 'missing'),
    ...isFault(content.body.length > bodyLimit, 'body', 'too-long'),
    ...(['valid_from', 'valid_to'] as const).flatMap((field) =>
      isFault(of(field) !== '' && !isLocalDate(of(field)), field, 'date-faulty'),
    ),
    ...isFault(of('valid_to') !== '' && of('valid_from') > of('valid_to'), 'valid_to', 'dates-reversed'),
    ...isFault(publicOf(of('public')) === undefined, 'public', 'not-yes-or-no'),
    ...strangersIn(content, city).map((field): Finding => [field as ArticleField, 'not-known']),
  ]
  return findings.length > 0 ? { findings } : { read: { article, content } }
}

function contentOf(of: (field: ArticleField) => string): ArticleContent {
  const given = <Name extends keyof ArticleContent>(name: Name, value: string) =>
    value === '' ? {} : { [name]: value }
  const number = of('source_number')
  const url = of('source_url')
  return {
    title: of('title'),
    questions: partsOf(of('questions')),
    body: of('body'),
    categories: partsOf(of('categories')),
    isPublic: publicOf(of('public')) ?? false,
    ...given('unit', of('unit')),
    ...given('line', of('line')),
    ...given('region', of('region')),
    ...given('validFrom', of('valid_from')),
    ...given('validTo', of('valid_to')),
    ...(of('source') === ''
      ? {}
      : { source: { name: of('source'), ...(number === '' ? {} : { number }), ...(url === '' ? {} : { url }) } }),
  }
}

function partsOf(text: string): readonly string[] {
  return text
    .split(/[;；|\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

/** Without a word on it, an article is for staff. */
function publicOf(text: string): boolean | undefined {
  if (['yes', 'true', '1', '是'].includes(text.toLowerCase())) return true
  return ['', 'no', 'false', '0', '否'].includes(text.toLowerCase()) ? false : undefined
}

/** An article as a row of such a file. */
export function articleRowOf({ article, content }: ReadArticle): Readonly<Record<ArticleField, string>> {
  const { source } = content
  return {
    id: article,
    title: content.title,
    questions: content.questions.join(';'),
    body: content.body,
    unit: content.unit ?? '',
    line: content.line ?? '',
    categories: content.categories.join(';'),
    region: content.region ?? '',
    source: source?.name ?? '',
    source_number: source?.number ?? '',
    source_url: source?.url ?? '',
    valid_from: content.validFrom ?? '',
    valid_to: content.validTo ?? '',
    public: content.isPublic ? 'yes' : 'no',
  }
}
