import type { TSchema } from 'typebox'
import { Compile, type Validator } from 'typebox/compile'

type Route = { readonly schema: TSchema; readonly method: string; readonly url: string; readonly httpStatus?: string }

/** Made once of each schema: nearly all routes share the answers they give where something is wrong. */
const validators = new WeakMap<TSchema, Validator>()

function validatorOf(schema: TSchema): Validator {
  const made = validators.get(schema) ?? Compile(schema)
  validators.set(schema, made)
  return made
}

/** Answers are held to their schema like requests are: one that does not fit is a defect, not a surprise for the client. */
export function checkedSerializer({ schema, method, url, httpStatus }: Route): (answer: unknown) => string {
  const validator = validatorOf(schema)
  return (answer) => {
    if (!validator.Check(answer)) {
      const [first] = validator.Errors(answer)
      const where = first === undefined ? '' : ` at ${first.instancePath || '/'}: ${first.message}`
      throw new Error(`${method} ${url} answered ${httpStatus} with what its schema does not allow${where}`)
    }
    return JSON.stringify(answer)
  }
}
