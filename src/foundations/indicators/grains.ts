import { channels, demandKinds } from '#foundations/rulebook/demand.ts'

/** What one row is: a demand, a step a ticket went through, or a unit on one day. */
export const grains = ['ticket', 'step', 'unit-day'] as const
export type Grain = (typeof grains)[number]

/** The tags of the seven haves and five natures (七有五性). */
export const livingTags = [
  ...['幼有所育', '学有所教', '劳有所得', '病有所医', '老有所养', '住有所居', '弱有所扶'],
  ...['便利性', '宜居性', '多样性', '公正性', '安全性'],
] as const

/** The steps of a ticket, in the order in which they usually come. */
export const courseSteps = [
  ...['classify', 'dispatch', 'linked', 'children', 'sign', 'contact', 'resolve', 'call-back'],
] as const

/**
 * What a field holds and so what may be asked of it: one of some words, codes where `heat.*` takes in all below, several tags, yes or
 * no, a span in clock hours, or a count. A count that `stands` is a stock, such as what is open: its sum over days says nothing.
 */
export type Field =
  | { readonly holds: 'word'; readonly among?: readonly string[] }
  | { readonly holds: 'codes' }
  | { readonly holds: 'tags'; readonly among: readonly string[] }
  | { readonly holds: 'flag' }
  | { readonly holds: 'hours' }
  | { readonly holds: 'count'; readonly stands?: true }

const flag = { holds: 'flag' } as const
const hours = { holds: 'hours' } as const
const count = { holds: 'count' } as const
const stock = { holds: 'count', stands: true } as const
const word = (...among: readonly string[]) => ({ holds: 'word', among }) as const

const ofAnyTicket = {
  kind: word(...demandKinds),
  category: { holds: 'codes' },
  level: { holds: 'word' },
  channel: word(...channels),
  requester: word('citizen', 'firm'),
} as const satisfies Readonly<Record<string, Field>>

/** The closed set of fields of each grain; nothing else can be named. [APPRAISE-18] */
export const fieldsOf = {
  ticket: {
    ...ofAnyTicket,
    tag: { holds: 'tags', among: livingTags },
    solved: word('solved', 'partly', 'unsolved'),
    satisfied: word('satisfied', 'basically', 'unsatisfied'),
    'answer-channel': word('person', 'link', 'automatic'),
    'answered-by': word('requester', 'other'),
    valid: flag,
    contacted: flag,
    excluded: flag,
    closed: flag,
    late: flag,
    rehandled: flag,
    'hours-to-close': hours,
    answers: count,
    returns: count,
  },
  step: {
    ...ofAnyTicket,
    step: word(...courseSteps),
    'ended-by': word('done', 'returned', 'moved', 'closed'),
    demand: flag,
    ended: flag,
    late: flag,
    hours,
    round: count,
  },
  'unit-day': { ...ofAnyTicket, demand: flag, received: count, closed: count, open: stock, overdue: stock },
} as const satisfies Readonly<Record<Grain, Readonly<Record<string, Field>>>>

/** What rows may be grouped by, by grain. A ticket with two tags counts under both. */
export const dimensionsOf = {
  ticket: [
    ...(['unit', 'district', 'street', 'topic', 'category', 'tag', 'level', 'kind', 'channel', 'requester'] as const),
    ...(['day', 'week', 'month'] as const),
  ],
  step: ['unit', 'district', 'street', 'topic', 'category', 'level', 'kind', 'step', 'day', 'week', 'month'],
  'unit-day': ['unit', 'day', 'week', 'month'],
} as const satisfies Readonly<Record<Grain, readonly string[]>>

export type Dimension = (typeof dimensionsOf)[Grain][number]

/** The field of a grain by its name; undefined where the grain has none. */
export function fieldOf(grain: Grain, name: string): Field | undefined {
  const fields: Readonly<Record<string, Field>> = fieldsOf[grain]
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** Whether a field is counted for every unit and day, where the others tell which tickets are counted. */
export function isOfUnitDay(name: string): boolean {
  const field = fieldOf('unit-day', name)
  return field?.holds === 'count'
}
