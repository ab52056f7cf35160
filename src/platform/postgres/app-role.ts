import { type Client, DatabaseError, escapeIdentifier } from 'pg'

/** The role the running system works as; the migrations say what it may do. */
export const appRole = 'jiesu_app'

/** Roles belong to the whole server, so databases that migrate at once meet here: both create, or both grant. */
const metAnother = new Set(['42710', '23505', 'XX000'])
const notAllowed = '42501'

/** Makes the app's role when the server has none, and lets the connected user become it. Throws what an administrator must run otherwise. */
export async function ensureAppRole(client: Client, attempts = 10): Promise<void> {
  try {
    await makeRole(client)
  } catch (cause) {
    const code = cause instanceof DatabaseError ? String(cause.code) : ''
    if (attempts > 1 && metAnother.has(code)) return ensureAppRole(client, attempts - 1)
    throw code === notAllowed ? await askAdministrator(client, cause) : cause
  }
}

async function makeRole(client: Client): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [appRole])
  if (rowCount === 0) await client.query(`create role ${appRole} nologin`)
  if (!(await mayBecome(client))) await client.query(`grant ${appRole} to current_user`)
}

/** Tried rather than looked up: PostgreSQL 16 split "is a member" from "may become". */
async function mayBecome(client: Client): Promise<boolean> {
  try {
    await client.query(`set role ${appRole}`)
    await client.query('reset role')
    return true
  } catch (cause) {
    if (cause instanceof DatabaseError && cause.code === notAllowed) return false
    throw cause
  }
}

async function askAdministrator(client: Client, cause: unknown): Promise<Error> {
  const { rows } = await client.query<{ name: string; known: boolean }>(
    'select current_user as name, exists (select from pg_roles where rolname = $1) as known',
    [appRole],
  )
  const create = rows[0]?.known ? '' : `CREATE ROLE ${appRole} NOLOGIN; `
  const remedy = `${create}GRANT ${appRole} TO ${escapeIdentifier(rows[0]?.name ?? '')};`
  return new Error(
    `The database user ${rows[0]?.name} may not set up the role ${appRole}. Ask a database administrator to run once: ${remedy}`,
    { cause },
  )
}
