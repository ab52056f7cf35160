import { Pool, type PoolConfig } from 'pg'
import { appRole } from './app-role.ts'
import { columnTypes } from './column-types.ts'

export type PoolOptions = {
  /** Connections at most. */
  readonly size: number
  /** Whose rights the connections have: the app's role (default), or the connecting user's own. */
  readonly role?: typeof appRole | 'owner'
  /** Milliseconds after which a statement is ended, 30 000 unless told; 0 for never. */
  readonly statementTimeout?: number
  /** Hears of connections that broke while nobody used them; the pool replaces those by itself. */
  readonly onIdleError?: (error: Error) => void
}

/**
 * Connections of the running system: instants come as texts of Asia/Shanghai, days as `2026-11-23`, numbers as numbers
 * (a bigint beyond 2^53 throws). Names carry their schema, since none is searched.
 */
export function openPool(url: string, options: PoolOptions): Pool {
  const { size, role = appRole, statementTimeout = 30_000, onIdleError = report } = options
  const settings = ['-c TimeZone=Asia/Shanghai', '-c DateStyle=ISO', `-c statement_timeout=${statementTimeout}`]
  settings.push('-c search_path=')
  if (role !== 'owner') settings.push(`-c role=${role}`)
  const config: PoolConfig = {
    connectionString: withSettings(url, settings.join(' ')),
    max: size,
    application_name: 'jiesu',
    types: columnTypes,
  }
  // A connection that is being ended has no listener of the pool's left: a server that goes down just then must not take us along.
  return new Pool(config).on('error', onIdleError).on('connect', (client) => client.on('error', () => undefined))
}

/** The url's own `options` stay in force; they come first, so ours win where both name a setting. */
function withSettings(url: string, settings: string): string {
  const [address = '', query = ''] = url.split('?', 2)
  const parameters = new URLSearchParams(query)
  parameters.set('options', `${parameters.get('options') ?? ''} ${settings}`.trim())
  return `${address}?${parameters}`
}

function report(error: Error): void {
  process.stderr.write(`${JSON.stringify({ level: 'warn', event: 'idle-connection-lost', reason: error.message })}\n`)
}
