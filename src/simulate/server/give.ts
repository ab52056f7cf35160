import type { Moment } from '#foundations/calendar/moment.ts'
import { commandIdFrom } from '#foundations/journal/command-id.ts'
import type { AnyFact, CommandId, TicketId } from '#foundations/journal/envelope.ts'
import { commandId } from '#foundations/journal/envelope.ts'
import type { Platform } from '#platform/platform.ts'
import type { Order, Outcome } from '#platform/postgres/perform.ts'
import type { CommandHandle } from '#platform/stage-door.ts'
import type { Act } from '../commands.ts'

/** Gives the commands of synthetic people. */
export type Give = (
  platform: Platform,
  act: Act,
  about: { readonly ticket: TicketId; readonly turn: number; readonly at?: Moment },
) => Promise<Outcome<AnyFact, string>>

/** How acts become commands. A command's id follows from its ticket and turn. Throws on a command that no stage has. */
export function giveBy(commands: ReadonlyMap<string, CommandHandle>): Give {
  return (platform, act, { ticket, turn, at = act.at }) => {
    const handle = commands.get(act.command)
    if (handle === undefined) throw new Error(`No stage has the command ${act.command}`)
    const creates = act.command === 'ReceiveDemand'
    const id: CommandId = creates ? commandId(ticket) : commandIdFrom('simulate', ticket, String(turn), act.command)
    // The handle has forgotten its input's type; `LoopCommands` states it anew.
    const order = { ticket, commandId: id, actor: act.actor, input: act.input, at } as Order<never>
    return handle(platform, order)
  }
}
