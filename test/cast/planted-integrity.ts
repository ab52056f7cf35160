import type { Traces } from '#foundations/integrity/find-leads.ts'
import type { Trace } from '#foundations/integrity/trace.ts'
import { chance, integer, logNormal, pick, poisson, shuffled, uniform } from '#foundations/statistics/draws.ts'
import { type Random, seededRandom } from '#foundations/statistics/seeded-random.ts'

/** What a unit does in the planted month. */
export type Conduct = 'clean' | 'rush-closes' | 'fakes-praise'

export type Planted = { readonly traces: Traces; readonly conduct: ReadonlyMap<string, Conduct> }

const rhythmDays = 90
const cutOffDays = 2

/**
 * A month of so many streets of unequal size, habits and mix, of which the given share cheats, half of them by closing in a rush
 * before the cut-off (8 to 25 % of a month's closings more than the days would have), half by praise of their own making (8 to
 * 25 % of a month's tickets, from few phones, short or copied, answered right after a contact: two of these signs at least); `strength` makes that more or less.
 * Honest units differ, too: each habit by a log-normal factor, each day by another.
 */
export function plantedMonth(seed: string, units: number, cheating: number, strength = 1): Planted {
  const random = seededRandom(seed)
  const names = Array.from({ length: units }, (_, n) => `street-${n}`)
  const cheats = shuffled(random, names).slice(0, Math.round(units * cheating))
  const conduct = new Map<string, Conduct>(names.map((unit) => [unit, 'clean']))
  for (const [n, unit] of cheats.entries()) conduct.set(unit, n % 2 === 0 ? 'rush-closes' : 'fakes-praise')
  const city = Array.from({ length: rhythmDays + cutOffDays }, () => logNormal(random, 1, 0.12))
  const planted = names.map((unit) =>
    plantUnit(random, { unit, city, strength, conduct: conduct.get(unit) ?? 'clean' }),
  )
  return {
    conduct,
    traces: {
      period: planted.flatMap(({ period }) => period),
      closings: { units: planted.map(({ closings }) => closings), working: city.map((_, day) => day % 7 < 5) },
      groups: new Map(names.map((unit) => [unit, 'street'])),
    },
  }
}

type Street = {
  readonly unit: string
  readonly city: readonly number[]
  readonly conduct: Conduct
  readonly strength: number
}

function plantUnit(random: Random, { unit, city, conduct, strength }: Street) {
  const size = Math.max(20, Math.round(logNormal(random, 150, 0.8)))
  const period = honestTraces(random, unit, size)
  const praise = conduct === 'fakes-praise' ? fakedPraise(random, unit, size * strength) : []
  const days = city.map((factor, day) =>
    poisson(random, (size / 25) * (day % 7 < 5 ? 1 : 0.4) * factor * logNormal(random, 1, 0.25)),
  )
  const rushed = conduct === 'rush-closes' ? poisson(random, strength * size * uniform(random, 0.08, 0.25)) : 0
  const cutOff = days.map((count, day) => (day === days.length - 1 ? count + rushed : count))
  const before = cutOff.slice(-cutOffDays).reduce((sum, count) => sum + count, 0)
  const late = period.slice(0, before).map(({ ticket }) => ticket)
  return { period: shuffled(random, [...period, ...praise]), closings: { unit, days: cutOff, late } }
}

type Habits = Readonly<
  Record<'again' | 'short' | 'copied' | 'template' | 'dodges' | 'inVain' | 'excluded' | 'moved', number>
>
const usual: Habits = {
  ...{ again: 0.06, short: 0.03, copied: 0.03, template: 0.1 },
  ...{ dodges: 0.04, inVain: 0.01, excluded: 0.05, moved: 0.03 },
}

function honestTraces(random: Random, unit: string, size: number): readonly Trace[] {
  const habit = Object.fromEntries(
    Object.entries(usual).map(([name, share]) => [name, Math.min(0.9, share * logNormal(random, 1, 0.25))]),
  ) as Habits
  const praising = uniform(random, 0.3, 0.6)
  const [known, matters] = [textsOf(random, 3), textsOf(random, 2)]
  return Array.from({ length: size }, (_, n) => ({
    ...{ ticket: `${unit}-${n}`, unit, category: `matter-${integer(random, 1, 40)}` },
    praises: chance(random, praising),
    number: `${unit}:${chance(random, habit.again) ? integer(random, 0, n) : n}`,
    ofStaff: chance(random, 0.001),
    said: wordsOf(random, habit, matters),
    hoursToAnswer: logNormal(random, 30, 1),
    answer: chance(random, habit.template) ? pick(random, known) : textOf(random, 40),
    dodges: chance(random, habit.dodges),
    returnedInVain: chance(random, habit.inVain),
    exclusionAsked: chance(random, habit.excluded),
    recategorised: chance(random, habit.moved),
  }))
}

function wordsOf(random: Random, { short, copied }: Habits, matters: readonly string[]): string {
  if (chance(random, short)) return textOf(random, 5)
  return chance(random, copied) ? pick(random, matters) : textOf(random, integer(random, 20, 60))
}

const marks = ['phones', 'short', 'copied', 'hasty', 'staff'] as const

function fakedPraise(random: Random, unit: string, size: number): readonly Trace[] {
  const made = Math.max(5, Math.round(size * uniform(random, 0.08, 0.25)))
  const marked = new Set(shuffled(random, marks).slice(0, integer(random, 2, 3)))
  const [phones, words] = [integer(random, 2, 5), textOf(random, 24)]
  return Array.from({ length: made }, (_, n) => ({
    ...{ ticket: `${unit}-praise-${n}`, unit, category: 'praise', praises: true },
    number: `${unit}:fake-${marked.has('phones') ? n % phones : n}`,
    ofStaff: marked.has('staff') && chance(random, 0.5),
    said: fakedWords(random, marked, words),
    hoursToAnswer: marked.has('hasty') && chance(random, 0.8) ? uniform(random, 0, 0.8) : logNormal(random, 30, 1),
    answer: textOf(random, 40),
    ...{ dodges: false, returnedInVain: false, exclusionAsked: false, recategorised: false },
  }))
}

function fakedWords(random: Random, marked: ReadonlySet<string>, words: string): string {
  if (marked.has('copied') && chance(random, 0.8)) return words
  return textOf(random, marked.has('short') && chance(random, 0.8) ? 5 : 30)
}

function textsOf(random: Random, count: number): readonly string[] {
  return Array.from({ length: count }, () => textOf(random, 50))
}

/** So many letters out of a thousand characters. */
function textOf(random: Random, letters: number): string {
  return String.fromCharCode(...Array.from({ length: letters }, () => 0x4e00 + integer(random, 0, 999)))
}
