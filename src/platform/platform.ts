import type { FastifyBaseLogger } from 'fastify'
import type { Pool } from 'pg'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { City } from '#foundations/rulebook/city.ts'
import type { Config } from './config/config.ts'
import type { Cipher } from './files/cipher.ts'
import type { FileStore } from './files/file-store.ts'
import type { Signer } from './files/signer.ts'
import type { LiveHub } from './live/live-hub.ts'
import type { History } from './postgres/history.ts'
import type { Performer } from './postgres/perform.ts'

/** What a stage's server side works with: everything that touches the world, opened once by a program. */
export type Platform = {
  readonly config: Config
  /** Connections in the app's role. */
  readonly pool: Pool
  readonly now: () => Moment
  readonly cityAt: (at: Moment) => City
  /** Reads the city's tables again if anything changed; other processes notice within seconds by themselves. */
  readonly reloadCity: () => Promise<void>
  readonly perform: Performer
  /** All facts of a ticket as `perform` knows them, oldest first; empty where there is no such ticket. */
  readonly historyOf: (ticket: TicketId) => Promise<History>
  readonly files: FileStore
  readonly cipher: Cipher
  readonly signer: Signer
  readonly live: LiveHub
  readonly log: FastifyBaseLogger
}
