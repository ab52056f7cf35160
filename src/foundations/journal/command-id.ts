import { type CommandId, commandId } from './envelope.ts'

/** Odd multipliers, one per 32-bit lane; large odd numbers spread a change in any character over the lane. */
const lanes = [0x9e3779b1, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f] as const

/**
 * The command id that these words name, always the same for the same words in the same order: so that a job that runs twice
 * gives one command twice and the second is harmless. A UUID of version 8 (RFC 9562), unique for practice, not a secret.
 */
export function commandIdFrom(...words: readonly string[]): CommandId {
  const text = words.map((word) => `${word.length}:${word}`).join('')
  const mixed = lanes.map((multiplier) => mixInto(multiplier, text))
  const whole = mixed.reduce((sum, lane) => Math.imul(sum ^ lane, lanes[0]), text.length)
  const hex = mixed
    .map((lane) =>
      finish(lane ^ whole)
        .toString(16)
        .padStart(8, '0'),
    )
    .join('')
  return commandId(
    `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`,
  )
}

function mixInto(multiplier: number, text: string): number {
  let lane = multiplier
  for (let index = 0; index < text.length; index += 1) {
    lane = Math.imul(lane ^ text.charCodeAt(index), multiplier)
    lane = (lane << 13) | (lane >>> 19)
  }
  return lane
}

/** The last step of MurmurHash3: every bit of the lane reaches every bit of the answer. */
function finish(lane: number): number {
  let mixed = lane ^ (lane >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed ^= mixed >>> 13
  mixed = Math.imul(mixed, 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
