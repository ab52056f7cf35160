import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'

type Row = Readonly<Record<'code' | 'path1' | 'path2' | 'path3' | 'english', string>>

const file = join(import.meta.dirname, '../../city/beijing/categories.csv')
const categories: readonly Row[] = parse(readFileSync(file, 'utf8'), { columns: true })

test('every level of a category has one name in each language, wherever it stands', () => {
  const named = categories.flatMap(({ code, path1, path2, path3, english }) => {
    const levels = english.split(' / ')
    const stem = (at: number) => code.split('.', at + 1).join('.')
    return [path1, path2, path3].map((zh, at) => ({ stem: stem(at), name: `${zh} ${levels[at]}`, of: levels.length }))
  })
  expect(named.filter(({ of }) => of !== 3)).toEqual([])
  const byStem = Map.groupBy(named, ({ stem }) => stem)
  expect([...byStem].filter(([, rows]) => new Set(rows.map(({ name }) => name)).size > 1)).toEqual([])
})
