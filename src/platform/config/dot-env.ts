import { readFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import type { Environment } from './settings.ts'

/** The environment completed by the file `.env` of the working folder, where there is one; what is set already wins. */
export function withDotEnv(environment: Environment, path = '.env'): Environment {
  try {
    return { ...parseEnv(readFileSync(path, 'utf8')), ...environment }
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return environment
    throw new Error(`The file ${path} cannot be read; correct or remove it.`, { cause })
  }
}
