import { randomBytes, randomInt } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** The least OWASP advises for argon2id, which is the package's default kind: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** The argon2id hash of a password, with its salt and cost. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

let stand: Promise<string> | undefined

/** Whether the password is the hashed one. Without a hash it takes as long and is false: names cannot be found out by time. */
export async function isPassword(password: string, hashed: string | undefined): Promise<boolean> {
  stand ??= hashPassword(randomBytes(16).toString('hex'))
  const fits = await verify(hashed ?? (await stand), password)
  return fits && hashed !== undefined
}

/** Without look-alikes, so that it can be read out. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

/** A password to hand over once: four groups of four, 79 bits. */
export function newPassword(): string {
  const group = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
  return [group(), group(), group(), group()].join('-')
}
