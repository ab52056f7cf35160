import type { Possibility } from '#desk/stage-web.ts'
import type { RuleId } from '#foundations/outcome/rule-id.ts'

/** Possible, unless there is a bar, which names its rule. */
export function possibleUnless<Bar extends string>(
  bar: Bar | undefined,
  ruleOf: (bar: Bar) => RuleId,
): Possibility<Bar> {
  return bar === undefined ? { possible: true } : { possible: false, reason: bar, rule: ruleOf(bar) }
}
