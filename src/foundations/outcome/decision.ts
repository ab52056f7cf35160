import type { RuleId } from './rule-id.ts'

/** What a rule answers: facts to record, or a refusal that names its reason and the written rule behind it. */
export type Decision<Fact, Reason extends string> =
  | { readonly accepted: true; readonly facts: readonly Fact[] }
  | { readonly accepted: false; readonly reason: Reason; readonly rule: RuleId }

/** The command is lawful; these facts follow from it. */
export function accept<Fact>(...facts: Fact[]): Decision<Fact, never> {
  return { accepted: true, facts }
}

/** The rule says no. The wording for people is kept per language where it is shown. */
export function refuse<Reason extends string>(reason: Reason, rule: RuleId): Decision<never, Reason> {
  return { accepted: false, reason, rule }
}
