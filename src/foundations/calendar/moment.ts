/** An instant, as whole milliseconds since the epoch. Pure code receives it; it never asks for it. */
export type Moment = number & { readonly moment: unique symbol }

/** An instant as the API and the views write it: ISO 8601 with the city's own offset, `2026-11-23T10:12:00.000+08:00`. */
export type Instant = string & { readonly instant: unique symbol }

/** Asia/Shanghai keeps UTC+8 all year (since 1991), so one constant is the whole zone. */
export const shanghaiOffset = 8 * 3_600_000

/** The moment written as an instant of Asia/Shanghai. */
export function instantOf(moment: Moment): Instant {
  return `${new Date(moment + shanghaiOffset).toISOString().slice(0, -1)}+08:00` as Instant
}

/** The moment an ISO 8601 text with an offset names. Throws on a text without one. */
export function momentOf(text: string): Moment {
  const time = /(?:Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(time)) throw new Error(`"${text}" names no instant; write it like 2026-11-23T10:12:00+08:00`)
  return time as Moment
}
