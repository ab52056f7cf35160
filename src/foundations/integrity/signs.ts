import type { IntegrityRules } from '#foundations/rulebook/integrity-rules-api.ts'
import { alikeTexts } from './alike-texts.ts'
import type { IntegrityTest, Trace } from './trace.ts'

export type PeerTest = Exclude<IntegrityTest, 'closing-burst'>

/** Which of the tickets show a sign, in their order; and which belong to it, where that is more: the first of a number, too. */
type Shown = { readonly shows: readonly boolean[]; readonly behind: readonly boolean[] }

/** Among which of a unit's tickets a sign is counted, and which of those show it. */
export type Sign = {
  readonly among: (trace: Trace) => boolean
  readonly showing: (among: readonly Trace[], rules: IntegrityRules) => Shown
}

const isLed = () => true
const praises = ({ praises }: Trace) => praises
const each = (shows: (trace: Trace, rules: IntegrityRules) => boolean): Sign['showing'] => {
  return (among, rules) => {
    const shown = among.map((trace) => shows(trace, rules))
    return { shows: shown, behind: shown }
  }
}

/** What is counted of a unit and compared with its peers. */
export const signs: Readonly<Record<PeerTest, Sign>> = {
  'same-number': { among: (trace) => trace.praises && trace.number !== undefined, showing: repeatsOfNumber },
  'staff-number': { among: praises, showing: each(({ ofStaff }) => ofStaff) },
  'short-words': {
    among: praises,
    showing: each(({ said }, { fewestCharacters }) => lettersOf(said) < fewestCharacters),
  },
  'alike-words': {
    among: praises,
    showing: (among, { alike }) =>
      areAlike(
        among.map(({ said }) => said),
        alike,
      ),
  },
  'after-contact': {
    among: (trace) => trace.praises && trace.hoursToAnswer !== undefined,
    showing: each(({ hoursToAnswer }, { hoursAfterContact }) => (hoursToAnswer ?? Infinity) <= hoursAfterContact),
  },
  'template-answers': {
    among: ({ answer }) => answer !== undefined,
    showing: (among, { alike }) =>
      areAlike(
        among.map(({ answer }) => answer ?? ''),
        alike,
      ),
  },
  dodged: { among: ({ answer }) => answer !== undefined, showing: each(({ dodges }) => dodges) },
  'returned-in-vain': { among: isLed, showing: each(({ returnedInVain }) => returnedInVain) },
  exclusions: { among: isLed, showing: each(({ exclusionAsked }) => exclusionAsked) },
  recategorised: { among: isLed, showing: each(({ recategorised }) => recategorised) },
}

/** The first praise from a number is nobody's question, those after it are. */
function repeatsOfNumber(among: readonly Trace[]): Shown {
  const first = new Map<string, number>()
  return afterFirst(
    among.map(({ number = '' }, index) => {
      const before = first.get(number)
      if (before === undefined) first.set(number, index)
      return before
    }),
  )
}

function areAlike(texts: readonly string[], alike: number): Shown {
  return afterFirst(alikeTexts(texts, alike))
}

/** Of each the first one like it, if one came before. */
function afterFirst(firsts: readonly (number | undefined)[]): Shown {
  const repeated = new Set(firsts)
  const shows = firsts.map((first) => first !== undefined)
  return { shows, behind: shows.map((shown, index) => shown || repeated.has(index)) }
}

function lettersOf(said: string): number {
  return said.match(/\p{L}/gu)?.length ?? 0
}
