import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Locked = {
  readonly version?: string
  readonly dev?: boolean
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Lock = { packages: Record<string, Locked & Record<string, unknown>> }

/** The packages of other platforms that locked packages may bring and the lock does not name; `npm ci` refuses such a lock. */
export function missingPlatformPackages({ packages }: Lock): readonly (readonly [string, Record<string, unknown>])[] {
  return Object.values(packages)
    .flatMap(({ optionalDependencies = {}, dev }) =>
      Object.entries(optionalDependencies).map((wanted) => ({ wanted, dev })),
    )
    .filter(({ wanted: [name] }) => packages[`node_modules/${name}`] === undefined)
    .filter(({ wanted: [, version] }) => /^\d/.test(version))
    .map(({ wanted: [name, version], dev }) => [
      `node_modules/${name}`,
      { version, ...platformOf(name), ...(dev === true && { dev }), optional: true },
    ])
}

function platformOf(name: string) {
  const [os, cpu, libc] = name.match(/(android|darwin|linux|win32|freebsd)-(\w+?)(?:-(musl|gnu))?$/)?.slice(1) ?? []
  return {
    ...(os && { os: [os] }),
    ...(cpu && { cpu: [cpu] }),
    ...(libc && { libc: [libc === 'gnu' ? 'glibc' : libc] }),
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = fileURLToPath(new URL('../package-lock.json', import.meta.url))
  const lock: Lock = JSON.parse(readFileSync(file, 'utf8'))
  const missing = missingPlatformPackages(lock)
  const packages = Object.entries({ ...lock.packages, ...Object.fromEntries(missing) })
  lock.packages = Object.fromEntries(packages.toSorted(([a], [b]) => (a < b ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`)
  for (const [name] of missing) console.log(`+ ${name}`)
}
