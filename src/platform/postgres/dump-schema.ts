import type { Client } from 'pg'
import { connected } from './databases.ts'
import { type Section, sections } from './schema-catalog.ts'

const heading =
  '-- What the migrations make of an empty database; written by "node scripts/dump-schema.ts", never by hand.'

/**
 * The database's schemas as text, read from the catalogs: the same text on PostgreSQL 15 and 18, under any owner and locale.
 * The server's own schemas and the job queue's are left out.
 */
export async function dumpSchema(url: string): Promise<string> {
  return connected(url, async (client) => {
    await client.query(`set search_path = ''; set timezone = 'Asia/Shanghai'`)
    const texts = [heading]
    for (const section of sections) texts.push(await dumpSection(client, section))
    return `${texts.filter((text) => text !== '').join('\n\n')}\n`
  })
}

async function dumpSection(client: Client, { title, statements }: Section): Promise<string> {
  const { rows } = await client.query<{ text: string }>(statements)
  if (rows.length === 0) return ''
  const separator = rows.some(({ text }) => text.includes('\n')) ? '\n\n' : '\n'
  const texts = rows.map(({ text }) => (title === 'Views' ? withoutQualifiers(text) : text))
  return `-- ${title}\n${texts.join(separator)}`
}

/**
 * Servers before 16 write `fact.ticket` where later ones write `ticket` in a view of one table, so columns lose the table's
 * name everywhere. Relations keep their schema: their names follow "from", "join" or the view's own "view".
 */
function withoutQualifiers(view: string): string {
  const name = String.raw`(?:\w+|"[^"]+")`
  const kept = new RegExp(String.raw`('(?:[^']|'')*'|\b(?:from|join|view)\s+\(*${name}\.${name})`, 'i')
  const qualifier = new RegExp(String.raw`(?<![\w"])${name}\.(?=[a-z_"*])`, 'g')
  const parts = view.split(kept)
  return parts.map((part, place) => (place % 2 === 1 ? part : part.replace(qualifier, ''))).join('')
}
