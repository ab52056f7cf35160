import type { FastifySerializerCompiler } from 'fastify/types/schema.js'
import type { TSchema } from 'typebox'
import { Compile } from 'typebox/compile'

/** Answers are held to their schema like requests are: one that does not fit is a defect, not a surprise for the client. */
export const checkedSerializer: FastifySerializerCompiler<TSchema> = ({ schema, method, url, httpStatus }) => {
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
