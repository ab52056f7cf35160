/** The rules say no: why, and which written rule. */
export class Refused extends Error {
  readonly reason: string
  readonly rule: string
  constructor(reason: string, rule: string) {
    super(`Refused: ${reason} [${rule}]`)
    this.reason = reason
    this.rule = rule
  }
}

export type FieldProblem = { readonly path: string; readonly problem: string }

/** What was sent does not fit, field by field. */
export class Invalid extends Error {
  readonly fields: readonly FieldProblem[]
  constructor(fields: readonly FieldProblem[]) {
    super(`Invalid: ${fields.map(({ path, problem }) => `${path} ${problem}`).join('; ')}`)
    this.fields = fields
  }
}

/** The server knows what was asked and does not do it, by name: not signed in (401), not this actor's (403), not there (404) … */
export class NotAllowed extends Error {
  readonly status: number
  readonly error: string
  constructor(status: number, error: string) {
    super(`Not allowed: ${error}`)
    this.status = status
    this.error = error
  }
}

/** Something is broken on our side; the id finds it in the log. */
export class Defect extends Error {
  readonly error: string
  readonly id: string | undefined
  constructor(error: string, id?: string) {
    super(`Defect: ${error}${id === undefined ? '' : ` (${id})`}`)
    this.error = error
    this.id = id
  }
}

/** No answer came: the network or the server is away. Sending again is safe. */
export class Unreachable extends Error {}
