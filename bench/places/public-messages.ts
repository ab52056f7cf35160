import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { parse } from 'csv-parse/sync'

const file = resolve(import.meta.dirname, '../../../shared/data/messages/public_messages_2019.csv')

export type PublicMessage = { readonly id: string; readonly text: string }

/** The public messages of 2019, title and text in one; undefined where they are not at hand. */
export async function findPublicMessages(): Promise<readonly PublicMessage[] | undefined> {
  if (!existsSync(file)) return undefined
  const rows: Readonly<Record<string, string>>[] = parse(await readFile(file, 'utf8'), {
    columns: true,
    bom: true,
    relax_column_count: true,
  })
  return rows.map((row) => ({ id: row.留言编号 ?? '', text: `${row.留言主题 ?? ''}\n${row.留言详情 ?? ''}` }))
}
