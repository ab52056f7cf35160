import type { IntegrityRules } from '#foundations/rulebook/integrity-rules-api.ts'
import { alikeTexts } from './alike-texts.ts'
import type { IntegrityTest, Trace } from './trace.ts'

export type PeerTest = Exclude<IntegrityTest, 'closing-burst'>

/** Among which of a unit's tickets a sign is counted, and which of those show it; both in the order of the traces. */
export type Sign = {
  readonly among: (trace: Trace) => boolean
  readonly showing: (among: readonly Trace[], rules: IntegrityRules) => readonly boolean[]
}

const isLed = () => true
const praises = ({ praises }: Trace) => praises
const each = (shows: (trace: Trace, rules: IntegrityRules) => boolean): Sign['showing'] => {
  return (among, rules) => among.map((trace) => shows(trace, rules))
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
function repeatsOfNumber(among: readonly Trace[]): readonly boolean[] {
  const heard = new Set<string>()
  return among.map(({ number = '' }) => heard.has(number) || !heard.add(number))
}

function areAlike(texts: readonly string[], alike: number): readonly boolean[] {
  return alikeTexts(texts, alike).map((first) => first !== undefined)
}

function lettersOf(said: string): number {
  return said.match(/\p{L}/gu)?.length ?? 0
}
