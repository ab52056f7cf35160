/** What a command's end tells whoever called it. */
export const exitStatus = {
  done: 0,
  /** It could not be done, or what was looked at is not as it should be. */
  failed: 1,
  /** The command or the settings are written wrongly. */
  misused: 2,
} as const

/** The command was called in a way it cannot be: exit status 2. */
export class Misused extends Error {
  override readonly name = 'Misused'
}

/** The command did its work and has told what it found, which is not as it should be: exit status 1, nothing more to say. */
export class FoundFaults extends Error {
  override readonly name = 'FoundFaults'
}
