import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'

type Row = Readonly<Record<string, string>>
type Mix = {
  readonly tops: Readonly<
    Record<
      string,
      {
        readonly share: number
        readonly leaves: Readonly<
          Record<string, { readonly weight: number; readonly kinds: Readonly<Record<string, number>> }>
        >
      }
    >
  >
  readonly channels: Readonly<Record<string, number>>
  readonly hours: readonly number[]
  readonly pulses: readonly { readonly leaf: readonly string[] }[]
  readonly streets: { readonly leaf_factor: readonly { readonly leaf: readonly string[] }[] }
}
type Matter = {
  readonly leaf: readonly string[]
  readonly title?: readonly string[]
  readonly text?: readonly string[]
  readonly wish?: readonly string[]
  readonly work?: readonly string[]
  readonly answer?: readonly string[]
  readonly consequence?: readonly string[]
  readonly consultation?: readonly { readonly question: string; readonly answer: string }[]
}

const folder = join(import.meta.dirname, '../../city/beijing')
const levels = ['2h', '24h', '7d', '15d']
const kinds = ['consultation', 'help', 'complaint', 'report', 'suggestion', 'praise']
const tags = '幼有所育 学有所教 劳有所得 病有所医 老有所养 住有所居 弱有所扶 便利性 宜居性 多样性 公正性 安全性'.split(
  ' ',
)

const table = (file: string): readonly Row[] => parse(readFileSync(join(folder, file)), { columns: true })
const json = <T>(file: string): T => JSON.parse(readFileSync(join(folder, file), 'utf8')) as T
const several = (text: string | undefined) => (text ?? '').split(';').filter((part) => part !== '')
const column = (rows: readonly Row[], name: string) => rows.map((row) => row[name] ?? '')
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const covers = (pattern: string, code: string) =>
  pattern === '*' || pattern === code || (pattern.endsWith('.*') && code.startsWith(pattern.slice(0, -1)))
const unique = (values: readonly string[]) =>
  expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([])

const categories = table('categories.csv')
const lines = column(table('lines.csv'), 'line')
const templates = table('unit-templates.csv')
const catalogue = table('catalogue.csv')
const mix = json<Mix>('demand-mix.json')
const codes = column(categories, 'code')
const files = readdirSync(join(folder, 'phrases')).map((file) => `phrases/${file}`)
const matters = files.flatMap((file) => json<{ matter?: readonly Matter[] }>(file).matter ?? [])

describe('categories and lines', () => {
  test('there are at least 300 leaves, none twice', () => {
    expect(codes.length).toBeGreaterThanOrEqual(300)
    unique(codes)
    unique(categories.map(({ path1, path2, path3 }) => `${path1}/${path2}/${path3}`))
    unique(lines)
  })

  test.each(categories)('$code has a line, a level, tags and at least six ways of saying it', (row) => {
    expect(lines).toContain(row.line)
    expect(levels).toContain(row.level)
    expect(tags).toEqual(expect.arrayContaining(several(row.tags)))
    expect(several(row.tags).length).toBeGreaterThan(0)
    expect(new Set(several(row.lexicon)).size).toBeGreaterThanOrEqual(6)
    expect(several(row.lexicon).length).toBeLessThanOrEqual(15)
  })
})

const unitLines = (kind: string) =>
  column(
    templates.filter((row) => row.kind === kind),
    'line',
  )
const owners: Readonly<Record<string, readonly string[]>> = {
  department: unitLines('district-department'),
  bureau: unitLines('city-bureau'),
  utility: unitLines('utility'),
}
const isUnitPattern = (text: string) => {
  const [kind = '', line = ''] = text.split(':', 2)
  return text === 'street' || (owners[kind] ?? []).includes(line)
}

describe('units and the dispatch catalogue', () => {
  test('every line has a unit template, and every template names a line', () => {
    const named = column(templates, 'line').filter((line) => line !== '')
    expect(lines.filter((line) => !named.includes(line))).toEqual([])
    expect(named.filter((line) => !lines.includes(line))).toEqual([])
    unique(column(templates, 'code-pattern'))
  })

  test('the numbers of departments, bureaux and utilities are those of a city', () => {
    expect(unitLines('district-department').length).toBeGreaterThanOrEqual(20)
    expect(unitLines('city-bureau').length).toBeGreaterThanOrEqual(45)
    expect(unitLines('utility').length).toBeGreaterThanOrEqual(12)
  })

  test('every line of the catalogue names what exists', () => {
    unique(column(catalogue, 'id'))
    unique(catalogue.map(({ category, place, kind }) => `${category} ${place} ${kind}`))
    for (const row of catalogue) {
      const leads = [row.lead ?? '', ...several(row.supports)]
      expect(
        leads.filter((pattern) => !isUnitPattern(pattern)),
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

  test('every leaf has exactly one line of its own, and exceptions that cannot contend', () => {
    expect(catalogue.length).toBeGreaterThanOrEqual(360)
    for (const code of codes) {
      const own = catalogue.filter((row) => row.category === code)
      expect(own.filter((row) => row.place === '*' && row.kind === '*').length, code).toBe(1)
      expect(own.some((row) => row.place !== '*') && own.some((row) => row.kind !== '*'), code).toBe(false)
    }
    expect(catalogue.filter((row) => row.place !== '*' && row.category?.endsWith('*'))).toEqual([])
    expect(catalogue.filter((row) => row.kind !== '*' && row.category?.endsWith('*'))).toEqual([])
  })
})

const leaves = Object.values(mix.tops).flatMap(({ share, leaves: own }) =>
  Object.entries(own).map(([code, leaf]) => ({ code, volume: share * leaf.weight, kinds: leaf.kinds })),
)
const leadOf = (code: string, kind: string) =>
  (
    catalogue.find((row) => row.category === code && row.place === '*' && row.kind === kind) ??
    catalogue.find((row) => row.category === code && row.place === '*' && row.kind === '*')
  )?.lead?.split(':')[0] ?? ''

describe('the demand mix', () => {
  test('shares sum to one, leaf by leaf', () => {
    const { tops, channels, hours } = mix
    expect(sum(Object.values(tops).map(({ share }) => share))).toBeCloseTo(1, 6)
    for (const { leaves: own } of Object.values(tops))
      expect(sum(Object.values(own).map(({ weight }) => weight))).toBeCloseTo(1, 6)
    for (const { code, kinds: own } of leaves) expect(sum(Object.values(own)), code).toBeCloseTo(1, 6)
    for (const shares of [Object.values(channels), hours]) expect(sum(shares)).toBeCloseTo(1, 6)
    expect(hours).toHaveLength(24)
    expect(leaves.map(({ code }) => code).toSorted()).toEqual(codes.toSorted())
    expect(channels.phone).toBeGreaterThan(0.88)
  })

  test('about 58.5 % are consultations, and dispatched work splits as a city’s does', () => {
    expect(sum(leaves.map(({ volume, kinds: own }) => volume * (own.consultation ?? 0)))).toBeCloseTo(0.585, 2)
    const dispatched = leaves.flatMap(({ code, volume, kinds: own }) =>
      Object.entries(own)
        .filter(([kind]) => kind !== 'consultation')
        .map(([kind, share]) => ({ lead: leadOf(code, kind), volume: volume * share })),
    )
    const total = sum(dispatched.map(({ volume }) => volume))
    const shareOf = (...leads: readonly string[]) =>
      sum(dispatched.filter(({ lead }) => leads.includes(lead)).map(({ volume }) => volume)) / total
    expect(shareOf('street')).toBeCloseTo(0.37, 1)
    expect(Math.abs(shareOf('department') - 0.376)).toBeLessThan(0.02)
    expect(Math.abs(shareOf('bureau', 'utility') - 0.254)).toBeLessThan(0.02)
  })

  test('pulses and street factors name leaves that exist', () => {
    const patterns = [...mix.pulses, ...mix.streets.leaf_factor].flatMap(({ leaf }) => leaf)
    expect(patterns.filter((pattern) => !codes.some((code) => covers(pattern, code)))).toEqual([])
  })
})

function fieldOf<F extends keyof Matter>(code: string, field: F): NonNullable<Matter[F]> | undefined {
  const ranked = matters
    .flatMap((matter) => matter.leaf.map((pattern) => ({ matter, pattern })))
    .filter(({ matter, pattern }) => matter[field] !== undefined && covers(pattern, code))
    .toSorted((one, other) => other.pattern.length - one.pattern.length)
  return ranked[0]?.matter[field] ?? undefined
}

describe('phrases', () => {
  test('there are at least 600 patterns and no file is over 200 kB', () => {
    const texts = matters.flatMap(({ text }) => text ?? [])
    expect(texts.length).toBeGreaterThanOrEqual(600)
    unique(texts)
    for (const file of files) expect(readFileSync(join(folder, file)).length, file).toBeLessThanOrEqual(200_000)
  })

  test.each(leaves)('$code has texts for every kind asked of it', ({ code, kinds: own }) => {
    for (const field of ['title', 'text', 'wish', 'work', 'answer', 'consequence'] as const) {
      expect(fieldOf(code, field)?.length ?? 0, `${code} ${field}`).toBeGreaterThan(0)
    }
    expect(fieldOf(code, 'text')?.length).toBeGreaterThanOrEqual(2)
    if ((own.consultation ?? 0) > 0) expect(fieldOf(code, 'consultation')?.length ?? 0).toBeGreaterThan(0)
    else expect(fieldOf(code, 'consultation')).toBeUndefined()
  })

  test('every slot is filled from the slots file or the place', () => {
    const slots = Object.keys(json<{ slot: object; from_place: object }>('phrases/slots.json').slot)
    const known = [...slots, 'requester', 'district', 'street', 'community', 'title', 'question', 'leaf']
    const used = files.flatMap((file) => [...readFileSync(join(folder, file), 'utf8').matchAll(/\{(\w+)\}/g)])
    expect([...new Set(used.map(([, slot]) => slot ?? ''))].filter((slot) => !known.includes(slot))).toEqual([])
  })
})

describe('words, articles and people', () => {
  test('words are of a known class and stand once in it', () => {
    const words = table('words.csv')
    unique(words.map((row) => `${row.class} ${row.word}`))
    expect(new Set(column(words, 'class'))).toEqual(new Set(['sensitive', 'violation', 'hot', 'kind']))
    expect(words.filter((row) => row.class === 'sensitive').length).toBeGreaterThanOrEqual(200)
    expect(words.filter((row) => row.class === 'kind' && !kinds.includes(row.topic ?? ''))).toEqual([])
  })

  test('articles name lines and leaves that exist', () => {
    const articles =
      json<
        readonly { id: string; line: string; categories: readonly string[]; valid_from: string; valid_to: string }[]
      >('articles.json')
    expect(articles.length).toBeGreaterThanOrEqual(40)
    for (const article of articles) {
      expect(lines, article.id).toContain(article.line)
      expect(codes, article.id).toEqual(expect.arrayContaining([...article.categories]))
      expect(article.valid_from < article.valid_to, article.id).toBe(true)
    }
  })

  test('every role has someone, no user name stands twice', () => {
    const people = json<readonly { user_name: string; role: string; unit: string; area: string }[]>('people.json')
    unique(people.map((person) => person.user_name))
    const roles = (
      'operator dispatcher street-coordinator community-worker department-handler ' +
      'call-back appraiser leader analyst auditor administrator'
    ).split(' ')
    expect(roles.filter((role) => !people.some((person) => person.role === role))).toEqual([])
    expect(people.filter((person) => person.role === 'appraiser').length).toBeGreaterThanOrEqual(2)
  })
})
