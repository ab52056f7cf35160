import { resolve } from 'node:path'
import type { FastifyHelmetOptions } from '@fastify/helmet'
import { Unreadable } from './reading.ts'
import { type Environment, type Setting, type Settings, settings } from './settings.ts'

/** What a program runs with: the settings, their folders absolute, and what follows from them. */
export type Config = Settings & {
  readonly contentSecurityPolicy: NonNullable<FastifyHelmetOptions['contentSecurityPolicy']>
}

/** Every missing or wrong setting at once, one sentence each with its remedy. */
export class ConfigError extends Error {
  constructor(problems: readonly string[]) {
    super(`Jiesu cannot start with these settings:\n${problems.map((problem) => `- ${problem}`).join('\n')}`)
    this.name = 'ConfigError'
  }
}

/** Reads the settings. Throws a ConfigError that names every missing, wrong or unknown one. */
export function readConfig(environment: Environment): Config {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, setting] of Object.entries<Setting<unknown>>(settings)) {
    try {
      values[name] = settingOf(setting, environment)
    } catch (problem) {
      if (!(problem instanceof Unreadable)) throw problem
      problems.push(`${setting.variable} ${problem.message}.`)
    }
  }
  problems.push(...unknownVariables(environment))
  if (problems.length > 0) throw new ConfigError(problems)
  return completed(values as Settings)
}

/** An empty variable counts as absent: that is how container files unset one. */
function settingOf({ variable, read, otherwise }: Setting<unknown>, environment: Environment): unknown {
  const given = environment[variable]?.trim()
  if (given) return read(given)
  const usual = typeof otherwise === 'string' ? otherwise : otherwise(environment)
  return usual === undefined ? undefined : read(usual)
}

function unknownVariables(environment: Environment): readonly string[] {
  const known = new Set(Object.values(settings).map(({ variable }) => variable))
  return Object.keys(environment)
    .filter((variable) => variable.startsWith('JIESU_') && !known.has(variable))
    .map((variable) => `${variable} is no setting; remove it, or correct it to one that .env.example lists.`)
}

function completed(values: Settings): Config {
  const { dataFolder, cityFolder, secureCookies } = values
  return {
    ...values,
    dataFolder: resolve(dataFolder),
    cityFolder: resolve(cityFolder),
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        // The components write their styles into the page at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        scriptSrc: ["'self'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        upgradeInsecureRequests: secureCookies ? [] : null,
      },
    },
  }
}
