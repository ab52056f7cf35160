import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Rulebook } from '#foundations/rulebook/api.ts'
import { demandKinds } from '#foundations/rulebook/demand.ts'
import { roles } from '#foundations/units/post.ts'

type Row = Readonly<Record<string, string>>
type Shares = Readonly<Record<string, number>>
type Leaves = Readonly<Record<string, { readonly weight: number; readonly kinds: Shares }>>
type OfLeaves = { readonly leaf: readonly string[] }
type Mix = {
  readonly tops: Readonly<Record<string, { readonly share: number; readonly leaves: Leaves }>>
  readonly channels: Shares
  readonly hours: readonly number[]
  readonly pulses: readonly OfLeaves[]
  readonly streets: { readonly leaf_factor: readonly OfLeaves[] }
}
type Field = 'title' | 'text' | 'suggestion' | 'consequence' | 'wish' | 'work' | 'answer' | 'consultation'
type Matter = OfLeaves & { readonly [F in Field]?: readonly unknown[] }
type Article = { id: string; line: string; categories: string[]; valid_from: string; valid_to: string }

const folder = join(import.meta.dirname, '../../city/beijing')
const kinds: readonly string[] = demandKinds
const levels = ['2h', '24h', '7d', '15d']
const tags = '幼有所育 学有所教 劳有所得 病有所医 老有所养 住有所居 弱有所扶 便利性 宜居性 多样性 公正性 安全性'.split(
  ' ',
)

const text = (file: string) => readFileSync(join(folder, file), 'utf8')
const table = (file: string): readonly Row[] => parse(text(file), { columns: true })
const json = <T>(file: string): T => JSON.parse(text(file)) as T
const several = (field = '') => field.split(';').filter((part) => part !== '')
const column = (rows: readonly Row[], name: string) => rows.map((row) => row[name] ?? '')
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const covers = (pattern: string, code: string) =>
  pattern === '*' || pattern === code || (pattern.endsWith('.*') && code.startsWith(pattern.slice(0, -1)))
const repeated = (values: readonly string[]) => values.filter((value, at) => values.indexOf(value) !== at)

const categories = table('categories.csv')
const codes = column(categories, 'code')
const lines = column(table('lines.csv'), 'line')
const templates = table('unit-templates.csv')
const catalogue = table('catalogue.csv')
const mix = json<Mix>('demand-mix.json')
const phraseFiles = readdirSync(join(folder, 'phrases')).map((file) => `phrases/${file}`)
const matters = phraseFiles.flatMap((file) => json<{ matter?: readonly Matter[] }>(file).matter ?? [])
const leaves = Object.values(mix.tops).flatMap((top) =>
  Object.entries(top.leaves).map(([code, leaf]) => ({ code, volume: top.share * leaf.weight, kinds: leaf.kinds })),
)
const linesOfUnits = (kind: string) =>
  column(
    templates.filter((row) => row.kind === kind),
    'line',
  )
const owners: Readonly<Record<string, readonly string[]>> = {
  department: linesOfUnits('district-department'),
  bureau: linesOfUnits('city-bureau'),
  utility: linesOfUnits('utility'),
}

describe('categories and units', () => {
  test('there are at least 300 leaves, and nothing stands twice', () => {
    expect(codes.length).toBeGreaterThanOrEqual(300)
    const paths = categories.map(({ path1, path2, path3 }) => `${path1}/${path2}/${path3}`)
    expect([...repeated(codes), ...repeated(paths), ...repeated(lines)]).toEqual([])
  })

  test('every leaf has a line, a level, tags and six to fifteen ways of saying it', () => {
    for (const row of categories) {
      expect(lines, row.code).toContain(row.line)
      expect(levels, row.code).toContain(row.level)
      expect(tags, row.code).toEqual(expect.arrayContaining(several(row.tags)))
      expect(several(row.tags), row.code).not.toEqual([])
      const ways = several(row.lexicon)
      expect(repeated(ways), row.code).toEqual([])
      expect(ways.length >= 6 && ways.length <= 15, row.code).toBe(true)
    }
  })

  test('every line has a unit, every unit a known line, in the numbers of a city', () => {
    const named = column(templates, 'line').filter((line) => line !== '')
    expect(lines.filter((line) => !named.includes(line))).toEqual([])
    expect(named.filter((line) => !lines.includes(line))).toEqual([])
    expect(repeated(column(templates, 'code-pattern'))).toEqual([])
    expect([owners.department?.length, owners.bureau?.length, owners.utility?.length]).toEqual([25, 59, 20])
  })
})

describe('the dispatch catalogue', () => {
  const isUnitPattern = (pattern: string) => {
    const [kind = '', line = ''] = pattern.split(':', 2)
    return pattern === 'street' || owners[kind]?.includes(line) === true
  }

  test('every line names what exists', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(360)
    expect(repeated(column(catalogue, 'id'))).toEqual([])
    expect(repeated(catalogue.map(({ category, place, kind }) => `${category} ${place} ${kind}`))).toEqual([])
    for (const row of catalogue) {
      expect(
        [row.lead ?? '', ...several(row.supports)].filter((one) => !isUnitPattern(one)),
        row.id,
      ).toEqual([])
      expect(
        codes.some((code) => covers(row.category ?? '', code)),
        row.id,
      ).toBe(true)
      expect(['', ...levels], row.id).toContain(row.level)
      expect(['', '15min', '30min', '1wd'], row.id).toContain(row.sign_limit)
      expect(['*', ...kinds], row.id).toContain(row.kind)
      expect(row.place, row.id).toMatch(/^(\*|\d{6}|\d{9})$/)
      expect(row.basis, row.id).not.toBe('')
    }
  })

  test('every leaf has one line of its own, and its exceptions cannot contend with each other', () => {
    const byPlaceOrKind = (row: Row) => row.place !== '*' || row.kind !== '*'
    expect(catalogue.filter((row) => row.category?.endsWith('*') && byPlaceOrKind(row))).toEqual([])
    for (const code of codes) {
      const own = catalogue.filter((row) => row.category === code)
      expect(own.filter((row) => !byPlaceOrKind(row)).length, code).toBe(1)
      expect(own.some((row) => row.place !== '*') && own.some((row) => row.kind !== '*'), code).toBe(false)
    }
  })
})

describe('the demand mix', () => {
  test('shares sum to one at every step, and every leaf has its share', () => {
    const groups = [
      Object.values(mix.tops).map(({ share }) => share),
      ...Object.values(mix.tops).map((top) => Object.values(top.leaves).map(({ weight }) => weight)),
      ...leaves.map((leaf) => Object.values(leaf.kinds)),
      Object.values(mix.channels),
      mix.hours,
    ]
    for (const shares of groups) expect(sum(shares)).toBeCloseTo(1, 6)
    expect(mix.hours).toHaveLength(24)
    expect(leaves.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
  })

  test('58.5 % are consultations; the rest goes 37 : 37.6 : 25.4 to streets, departments and the city', () => {
    const leadOf = (code: string, kind: string) =>
      [kind, '*']
        .map((one) => catalogue.find((row) => row.category === code && row.place === '*' && row.kind === one))
        .find((row) => row !== undefined)
        ?.lead?.split(':')[0]
    const asked = leaves.flatMap(({ code, volume, kinds: own }) =>
      Object.entries(own).map(([kind, share]) => ({ kind, lead: leadOf(code, kind), volume: volume * share })),
    )
    const volumeOf = (some: typeof asked) => sum(some.map(({ volume }) => volume))
    const dispatched = asked.filter(({ kind }) => kind !== 'consultation')
    expect(volumeOf(dispatched)).toBeCloseTo(0.415, 2)
    const shareOf = (...leads: readonly string[]) =>
      volumeOf(dispatched.filter(({ lead }) => leads.includes(lead ?? ''))) / volumeOf(dispatched)
    expect(Math.abs(shareOf('street') - 0.37)).toBeLessThan(0.01)
    expect(Math.abs(shareOf('department') - 0.376)).toBeLessThan(0.01)
    expect(Math.abs(shareOf('bureau', 'utility') - 0.254)).toBeLessThan(0.01)
  })

  test('pulses and street factors name leaves that exist', () => {
    const patterns = [...mix.pulses, ...mix.streets.leaf_factor].flatMap(({ leaf }) => leaf)
    expect(patterns.filter((pattern) => !codes.some((code) => covers(pattern, code)))).toEqual([])
  })
})

describe('phrases', () => {
  const fieldOf = (code: string, field: Field): readonly unknown[] =>
    matters
      .flatMap((matter) => matter.leaf.map((pattern) => ({ values: matter[field], pattern })))
      .filter(({ values, pattern }) => values !== undefined && covers(pattern, code))
      .toSorted((one, other) => other.pattern.length - one.pattern.length)[0]?.values ?? []

  test('there are at least 600 different matters, in files of at most 200 kB', () => {
    const texts = matters.flatMap((matter) => matter.text ?? []).map(String)
    expect(texts.length).toBeGreaterThanOrEqual(600)
    expect(repeated(texts)).toEqual([])
    for (const file of phraseFiles) expect(Buffer.byteLength(text(file)), file).toBeLessThanOrEqual(200_000)
  })

  test('every leaf has texts for every kind asked of it', () => {
    const always = ['title', 'text', 'consequence', 'wish', 'work', 'answer'] as const
    for (const { code, kinds: own } of leaves) {
      for (const field of always) expect(fieldOf(code, field).length, `${code} ${field}`).toBeGreaterThan(0)
      expect(fieldOf(code, 'text').length, code).toBeGreaterThanOrEqual(2)
      for (const kind of ['consultation', 'suggestion'] as const)
        expect(fieldOf(code, kind).length > 0, `${code} ${kind}`).toBe((own[kind] ?? 0) > 0)
    }
  })

  test('every slot is filled from the slots file, the place or the sentence around it', () => {
    const slots = Object.keys(json<{ slot: object }>('phrases/slots.json').slot)
    const known = [...slots, ...'requester district street community title question leaf'.split(' ')]
    const used = phraseFiles.flatMap((file) => [...text(file).matchAll(/\{(\w+)\}/g)].map(([, slot]) => slot ?? ''))
    expect(used.filter((slot) => !known.includes(slot))).toEqual([])
  })
})

test('words, articles and people are whole', () => {
  const words = table('words.csv')
  expect(repeated(words.map((row) => `${row.class} ${row.word}`))).toEqual([])
  const names = ['ending', 'name-stop', 'name-part', 'name-common', 'name-cue', 'title-after', 'amount-cue', 'surname']
  const matter = ['sensitive', 'violation', 'hot', 'harmless', 'affirmation', 'speech', 'answer']
  const rulebooks = json<readonly Rulebook[]>('rulebook.json')
  const cues = rulebooks.flatMap(({ classify }) => classify.words.cues.map((cue) => cue.class))
  expect(new Set(column(words, 'class'))).toEqual(new Set([...matter, ...cues, ...names, 'kind', 'preamble']))
  const articles = json<readonly Article[]>('articles.json')
  expect(articles.length).toBeGreaterThanOrEqual(40)
  expect(articles.filter((one) => !lines.includes(one.line) || one.valid_from >= one.valid_to)).toEqual([])
  expect(articles.flatMap((one) => one.categories).filter((code) => !codes.includes(code))).toEqual([])
  const posts = json<{ people: readonly { userName: string; role: string }[] }>('people.json').people
  expect(repeated(posts.map(({ userName }) => userName))).toEqual([])
  expect(roles.filter((role) => !posts.some((post) => post.role === role))).toEqual([])
})
