import type { Pool } from 'pg'

/** Values by column name, where a type alone says too little: spread as in a city, so that a filter finds its share. */
const oneOf = (...values: readonly string[]) => `(array['${values.join("', '")}'])[n % ${values.length} + 1]`

const byName: Readonly<Record<string, string>> = {
  ticket: 'gen_random_uuid()',
  number: `'20261123-' || lpad(n::text, 6, '0')`,
  place: `'1101' || lpad((n % 16 + 1)::text, 2, '0') || lpad((n % 21 + 1)::text, 3, '0')`,
  lead: `'street-1101' || lpad((n % 16 + 1)::text, 2, '0') || lpad((n % 21 + 1)::text, 3, '0')`,
  level: oneOf('2h', '24h', '7d', '15d'),
  channel: oneOf('phone', 'web', 'app', 'wechat', 'letter', 'api', 'import'),
  kind: oneOf('consultation', 'help', 'complaint', 'report', 'suggestion', 'praise'),
  requester: oneOf('citizen', 'firm'),
  phase: oneOf('received', 'classified', 'dispatched', 'signed', 'resolved', 'closed'),
  solved: oneOf('solved', 'partly', 'unsolved'),
  satisfied: oneOf('satisfied', 'basically', 'unsatisfied'),
  why: oneOf('catalogue-pending', 'person-decides', 'returned', 'no-line'),
}

const byType: Readonly<Record<string, string>> = {
  uuid: 'gen_random_uuid()',
  text: `'word-' || n % 300`,
  'timestamp with time zone': `timestamptz '2026-11-23 10:00+08' + n * interval '1 minute'`,
  date: `date '2026-11-23' + n % 60`,
  boolean: 'n % 10 = 0',
  integer: 'n % 5',
  bigint: 'n',
  smallint: 'n % 5',
  numeric: 'n % 100',
  'double precision': 'n % 100',
  jsonb: `'{}'`,
  bytea: `'\\x00'`,
  ARRAY: `'{}'`,
}

/** The values a column is kept to, by its check constraint; other checks are let go, for generated rows cannot know them. */
async function choicesOf(owner: Pool, table: string): Promise<Readonly<Record<string, string>>> {
  const { rows } = await owner.query<{ name: string; definition: string }>(
    `select conname as name, pg_get_constraintdef(oid) as definition from pg_constraint
     where conrelid = $1::regclass and contype = 'c'`,
    [table],
  )
  for (const { name } of rows) await owner.query(`alter table ${table} drop constraint ${name}`)
  const choices = rows.flatMap(({ definition }) => {
    const [, column, list] = /\((\w+) = ANY \(ARRAY\[(.*?)\]\)/.exec(definition) ?? []
    return column === undefined || list === undefined ? [] : [[column, list] as const]
  })
  return Object.fromEntries(
    choices.map(([column, list]) => [column, `(array[${list}])[n % ${list.split(',').length} + 1]`]),
  )
}

/** Fills a table with as many rows as asked, by the types of its columns, and lets the planner look at them. Needs the owner's rights. */
export async function generatedRows(owner: Pool, table: string, count: number): Promise<void> {
  const [schema, name] = table.split('.')
  const { rows: columns } = await owner.query<{ name: string; type: string }>(
    `select column_name as name, data_type as type from information_schema.columns
     where table_schema = $1 and table_name = $2 and is_generated = 'NEVER' order by ordinal_position`,
    [schema, name],
  )
  const choices = await choicesOf(owner, table)
  const values = columns.map((column) => choices[column.name] ?? byName[column.name] ?? byType[column.type] ?? 'null')
  const names = columns.map((column) => column.name).join(', ')
  await owner.query(`insert into ${table} (${names}) select ${values.join(', ')} from generate_series(1, ${count}) n`)
  await owner.query(`analyze ${table}`)
}
