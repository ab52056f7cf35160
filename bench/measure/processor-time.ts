import { readdir, readFile } from 'node:fs/promises'

const ticksPerSecond = 100

type Process = { readonly parent: number; readonly own: number; readonly endedChildren: number }

/** Milliseconds of processor time that a process has used so far; undefined where there is no /proc to read. */
export async function processorTime(pid: number): Promise<number | undefined> {
  return (await find(pid))?.own
}

/** Milliseconds of processor time that the family of a process has used: its parent and all children of that, ended ones too. */
export async function processorTimeOfFamily(pid: number): Promise<number | undefined> {
  const parent = (await find(pid))?.parent
  const head = parent === undefined ? undefined : await find(parent)
  if (head === undefined) return undefined
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number)
  const children = (await Promise.all(pids.map(find))).filter((one) => one?.parent === parent)
  return children.reduce((sum, child) => sum + (child?.own ?? 0), head.own + head.endedChildren)
}

/** The fields of /proc/PID/stat after the name, which may hold spaces: state, parent … utime, stime, cutime, cstime. */
async function find(pid: number): Promise<Process | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => undefined)
  if (stat === undefined) return undefined
  const fields = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15)
  const milliseconds = (ticks: number) => (ticks * 1_000) / ticksPerSecond
  return {
    parent: fields[1] ?? 0,
    own: milliseconds(user + system),
    endedChildren: milliseconds(childUser + childSystem),
  }
}
