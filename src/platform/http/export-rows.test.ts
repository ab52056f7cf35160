import exceljs from 'exceljs'
import fastify from 'fastify'
import { expect, test } from 'vitest'
import { monday } from '../../../test/cast/city.ts'
import { cast } from '../../../test/cast/people.ts'
import { sendExport } from './export-rows.ts'

type Rows = readonly Record<string, unknown>[]

const headings = {
  number: { zh: '编号', en: 'Number' },
  title: { zh: '标题', en: 'Title' },
  supports: { zh: '协办', en: 'Supports' },
}

async function exported(pages: readonly Rows[], query: Record<string, string>) {
  const app = fastify()
  app.get('/', async (_, reply) =>
    sendExport(reply, {
      route: { url: '/api/handle/inbox', headings },
      actor: cast.operator,
      now: monday,
      query,
      page: async ({ after = '0' }) => {
        const index = Number(after)
        return { rows: [...(pages[index] ?? [])], next: index + 1 < pages.length ? String(index + 1) : null }
      },
    }),
  )
  const answer = await app.inject({ method: 'GET', url: '/' })
  await app.close()
  return answer
}

const row = (number: number, title: string, supports: string[] = []) => ({
  number,
  title,
  supports,
  hidden: 'never shown',
})

test('a csv holds who made it and when, the headings, then the rows of every page', async () => {
  const { headers, body } = await exported([[row(1, '供暖'), row(2, '漏水', ['a', 'b'])], [row(3, '噪声')]], {
    format: 'csv',
  })
  expect(headers['content-disposition']).toBe('attachment; filename="handle-inbox-20261123-1000.csv"')
  const [mark, ...lines] = body.split('\r\n')
  expect(mark).toMatch(/^\uFEFF导出人 operator:cast-operator　导出时间 2026-11-23T10:00/)
  expect(mark).not.toContain(cast.operator.name)
  expect(lines).toEqual(['编号,标题,协办', '1,供暖,', '2,漏水,a b', '3,噪声,', ''])
})

test('what a spreadsheet would run is made a text; quotes, commas and line ends are kept', async () => {
  const { body } = await exported(
    [[row(-4, '=HYPERLINK("x")'), row(5, '他说"冷",\n很冷'), row(6, '@a'), row(7, '-1+2'), row(8, '+1')]],
    {
      format: 'csv',
      language: 'en',
    },
  )
  expect(body).toContain(`-4,"'=HYPERLINK(""x"")",`)
  expect(body).toContain(`5,"他说""冷"",\n很冷",`)
  expect(body).toContain("6,'@a,")
  expect(body).toContain("7,'-1+2,")
  expect(body).toContain("8,'+1,")
  expect(body).toContain('Number,Title,Supports')
})

test('a file ends at its limit and says so', async () => {
  const full = Array.from({ length: 200 }, (_, index) => row(index, 'x'))
  const { body } = await exported(Array<Rows>(251).fill(full), { format: 'csv' })
  const lines = body.trimEnd().split('\r\n')
  expect(lines).toHaveLength(2 + 50_000 + 1)
  expect(lines.at(-1)).toContain('已达 50000 行')
})

test('an xlsx holds the same as texts and numbers', async () => {
  const { headers, rawPayload } = await exported([[row(1, '=1+1', ['a'])], [row(2, '漏水')]], { format: 'xlsx' })
  expect(headers['content-type']).toContain('spreadsheetml')
  const book = new exceljs.Workbook()
  await book.xlsx.load(
    rawPayload.buffer.slice(rawPayload.byteOffset, rawPayload.byteOffset + rawPayload.byteLength) as ArrayBuffer,
  )
  const values = book.worksheets[0]?.getSheetValues().slice(2)
  expect(values).toEqual([
    [undefined, '编号', '标题', '协办'],
    [undefined, 1, '=1+1', 'a'],
    [undefined, 2, '漏水'],
  ])
})
