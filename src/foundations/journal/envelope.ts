import type { Moment } from '#foundations/calendar/moment.ts'
import type { Role, RowScope } from '#foundations/units/post.ts'
import type { UnitCode } from '#foundations/units/unit.ts'

/** A ticket's id: a lower-case UUID, made from the command that creates the ticket. */
export type TicketId = string & { readonly ticket: unique symbol }

/** A command's id, unique within its ticket, so that repeating the command is harmless. */
export type CommandId = string & { readonly command: unique symbol }

/** What every fact carries beside its own content. */
export type AnyFact = { readonly type: string; readonly at: Moment }

/** Who acts: a person at a post, the requester, or the system itself. */
export type Actor = {
  readonly person: string
  readonly name: string
  readonly post?: string
  readonly role: Role | 'requester' | 'system'
  readonly unit?: UnitCode
  readonly scope: RowScope
}

/** What the journal keeps of an actor, for good. */
export type ActorRef = Pick<Actor, 'person' | 'name' | 'role' | 'unit'>

/** One line of the journal: a fact, where it stands in its ticket (from 1, no gaps), and who caused it by which command. */
export type Envelope<Fact extends AnyFact = AnyFact> = {
  readonly ticket: TicketId
  readonly position: number
  readonly commandId: CommandId
  readonly actor: ActorRef
  readonly fact: Fact
}

/** The part of an actor that the journal keeps: never the scope, which may change while the fact may not. */
export function refOf({ person, name, role, unit }: Actor): ActorRef {
  return { person, name, role, ...(unit === undefined ? {} : { unit }) }
}

/** Whether the text has the form of a ticket id; whether there is such a ticket, the journal knows. */
export function isTicketId(text: string): text is TicketId {
  return isUuid(text)
}

/** The ticket id a text is. Throws unless it is a lower-case UUID. */
export function ticketId(text: string): TicketId {
  if (isUuid(text)) return text as TicketId
  throw new Error(`"${text}" is no ticket id; it must be a lower-case UUID`)
}

/** The command id a text is. Throws unless it is a lower-case UUID. */
export function commandId(text: string): CommandId {
  if (isUuid(text)) return text as CommandId
  throw new Error(`"${text}" is no command id; it must be a lower-case UUID`)
}

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text)
}
