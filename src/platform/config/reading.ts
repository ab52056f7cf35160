/** Why a value cannot be used, as the end of the sentence that begins with its variable's name. */
export class Unreadable extends Error {}

export type Reading<Value> = (text: string) => Value

/** A whole number within the bounds, both included. */
export function wholeNumber(least: number, most: number): Reading<number> {
  return (text) => {
    const number = Number(text)
    if (/^\d+$/.test(text) && number >= least && number <= most) return number
    throw new Unreadable(`must be a whole number from ${least} to ${most}, not "${text}"`)
  }
}

/** A number within the bounds, both included. */
export function number(least: number, most: number): Reading<number> {
  return (text) => {
    const number = Number(text)
    if (/^\d+(?:\.\d+)?$/.test(text) && number >= least && number <= most) return number
    throw new Unreadable(`must be a number from ${least} to ${most}, not "${text}"`)
  }
}

/** `on` or `off`. */
export const onOff: Reading<boolean> = (text) => {
  if (text === 'on' || text === 'off') return text === 'on'
  throw new Unreadable(`must be "on" or "off", not "${text}"`)
}

/** One of the words. */
export function oneOf<Word extends string>(words: readonly Word[]): Reading<Word> {
  return (text) => {
    const found = words.find((word) => word === text)
    if (found !== undefined) return found
    throw new Unreadable(`must be one of ${words.join(', ')}, not "${text}"`)
  }
}

/** Any text. */
export const text: Reading<string> = (text) => text

/** The url of a database; it may hold a password, so the sentence does not repeat it. */
export const databaseUrl: Reading<string> = (text) => {
  if (/^postgres(?:ql)?:\/\/.+/.test(text)) return text
  throw new Unreadable('must look like postgres://user:password@host:5432/jiesu')
}

/** 32 bytes in base64; the sentence does not repeat a secret. */
export const key: Reading<Buffer> = (text) => {
  const bytes = Buffer.from(text, 'base64')
  if (bytes.length === 32 && bytes.toString('base64').replace(/=+$/, '') === text.replace(/=+$/, '')) return bytes
  throw new Unreadable(`must be 32 bytes in base64; make one with "${keyRecipe}"`)
}

/** Makes a key on any machine that runs the product. */
export const keyRecipe = `node -p "crypto.randomBytes(32).toString('base64')"`

/** Who is believed about a visitor's address: nobody, the one proxy before us, or the proxies of these networks. */
export const proxies: Reading<boolean | string> = (text) => {
  if (text === 'on' || text === 'off') return text === 'on'
  if (/^[\da-f.:/]+(?:,[\da-f.:/]+)*$/i.test(text)) return text
  throw new Unreadable(`must be "on", "off", or addresses of proxies such as 10.0.0.0/8, not "${text}"`)
}
