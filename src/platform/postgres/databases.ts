import { Client, escapeIdentifier } from 'pg'

const alreadyThere = new Set(['42P04', '23505'])

/** The same server's other database. */
export function urlOfDatabase(serverUrl: string, name: string): string {
  return serverUrl.replace(/^([a-z]+:\/\/[^/?]*)(?:\/[^?]*)?/, `$1/${encodeURIComponent(name)}`)
}

/** Runs the work on one connection that is closed afterwards, also when the work throws. */
export async function connected<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, application_name: 'jiesu' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Makes a database, as a copy of the template when one is named; one that exists already is left as it is. Returns its url. */
export async function createDatabase(serverUrl: string, name: string, template?: string): Promise<string> {
  const copied = template === undefined ? '' : ` template ${escapeIdentifier(template)}`
  await connected(serverUrl, async (client) => {
    const found = await client.query('select from pg_database where datname = $1', [name])
    if (found.rowCount === 0) await client.query(`create database ${escapeIdentifier(name)}${copied}`)
  }).catch((cause) => {
    if (!alreadyThere.has(cause.code)) throw cause
  })
  return urlOfDatabase(serverUrl, name)
}

/** Removes a database and disconnects whoever uses it; one that does not exist is no error. */
export async function dropDatabase(serverUrl: string, name: string): Promise<void> {
  await connected(serverUrl, (client) => client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`))
}
