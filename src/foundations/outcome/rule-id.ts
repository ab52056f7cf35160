type RuleFamily =
  | 'INTAKE'
  | 'CLASSIFY'
  | 'DISPATCH'
  | 'HANDLE'
  | 'CLOCK'
  | 'APPRAISE'
  | 'CIRCULATE'
  | 'WARN'
  | 'GOVERN'
  | 'IDENTITY'

/** The name of a written rule: the same in the rulebook, the code, its test and the refusal. */
export type RuleId = `${RuleFamily}-${number}`
