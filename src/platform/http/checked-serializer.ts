import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

type Route = { readonly schema: TSchema; readonly method: string; readonly url: string; readonly httpStatus?: string }

/** Answers are held to their schema like requests are: one that does not fit is a defect, not a surprise for the client. */
export function checkedSerializer({ schema, method, url, httpStatus }: Route): (answer: unknown) => string {
  const validator = Compile(schema)
  return (answer) => {
    if (!validator.Check(answer)) {
      const [first] = validator.Errors(answer)
      const where = first === undefined ? '' : ` at ${first.instancePath || '/'}: ${first.message}`
      throw new Error(`${method} ${url} answered ${httpStatus} with what its schema does not allow${where}`)
    }
    return JSON.stringify(answer)
  }
}
