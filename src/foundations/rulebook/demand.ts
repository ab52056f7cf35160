/** How a demand reaches the city; `grid` is what staff saw and reported themselves. */
export type Channel = 'phone' | 'web' | 'app' | 'wechat' | 'letter' | 'api' | 'import' | 'grid'

export const channels: readonly Channel[] = ['phone', 'web', 'app', 'wechat', 'letter', 'api', 'import', 'grid']

/** What a demand asks for (诉求类型). */
export type DemandKind = 'consultation' | 'help' | 'complaint' | 'report' | 'suggestion' | 'praise'

export const demandKinds: readonly DemandKind[] = [
  'consultation',
  'help',
  'complaint',
  'report',
  'suggestion',
  'praise',
]

/** Who asks. */
export type RequesterKind = 'citizen' | 'firm'

export const requesterKinds: readonly RequesterKind[] = ['citizen', 'firm']

/** A response level of the rulebook edition, such as `2h`, `24h`, `7d`, `15d`. */
export type LevelCode = string & { readonly level: unique symbol }
