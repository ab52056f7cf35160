import type { RuleId } from '#foundations/outcome/rule-id.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { TicketAction } from '../stage-web.ts'
import type { Judged } from './use-judged.ts'

export type Barred = {
  readonly words: Words
  readonly actions: readonly { readonly action: TicketAction; readonly rule: RuleId }[]
}

/** What cannot be done, one group per reason in words, so that a reason is read once. */
export function groupByReason(judged: readonly Judged[]): readonly Barred[] {
  const groups = new Map<string, { words: Words; actions: { action: TicketAction; rule: RuleId }[] }>()
  for (const { action, possibility } of judged) {
    if (possibility.possible) continue
    const { reason, rule } = possibility
    const words = action.reasons[reason] ?? { zh: reason, en: reason }
    const group = groups.get(words.zh) ?? { words, actions: [] }
    groups.set(words.zh, group)
    group.actions.push({ action, rule })
  }
  return [...groups.values()]
}
