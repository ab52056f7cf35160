import { differsFrom } from './advise-exclusion.ts'
import type { PanelOpinion } from './events.ts'

/** So many wishes of a unit for a reason that stand alike. */
export type CountedExclusion = {
  readonly unit: string
  readonly reason: string
  readonly exclusion: 'asked' | 'granted-once' | 'granted' | 'refused' | 'objected'
  readonly objection: 'open' | 'upheld' | 'rejected' | null
  readonly overdue: boolean
  readonly opinion: PanelOpinion | null
  readonly times: number
}

/** Sums of one unit, or one reason, or all; `overdue` are those whose open step is late. */
export type ExclusionLine = {
  readonly key: string
  readonly asked: number
  readonly open: number
  readonly overdue: number
  readonly granted: number
  readonly refused: number
  readonly objected: number
  readonly upheld: number
}

export type Outcome = 'open' | 'granted' | 'refused'

/** What became of a wish so far: an objection that is open leaves it open. */
export function outcomeOf({ exclusion }: Pick<CountedExclusion, 'exclusion'>): Outcome {
  return exclusion === 'granted' || exclusion === 'refused' ? exclusion : 'open'
}

/** All wishes under each key, the most asked first. [APPRAISE-09] */
export function exclusionLines(
  counted: readonly CountedExclusion[],
  keyOf: (row: CountedExclusion) => string,
): readonly ExclusionLine[] {
  return [...Map.groupBy(counted, keyOf)]
    .map(([key, rows]) => exclusionLine(key, rows))
    .toSorted((a, b) => b.asked - a.asked || (a.key < b.key ? -1 : 1))
}

/** The sums of these under one key. */
export function exclusionLine(key: string, rows: readonly CountedExclusion[]): ExclusionLine {
  const sum = (holds: (row: CountedExclusion) => boolean) =>
    rows.reduce((total, row) => total + (holds(row) ? row.times : 0), 0)
  return {
    key,
    asked: sum(() => true),
    open: sum((row) => outcomeOf(row) === 'open'),
    overdue: sum(({ overdue }) => overdue),
    granted: sum((row) => outcomeOf(row) === 'granted'),
    refused: sum((row) => outcomeOf(row) === 'refused'),
    objected: sum(({ objection }) => objection !== null),
    upheld: sum(({ objection }) => objection === 'upheld'),
  }
}

/** How often a panel advised on what is decided now, and how often the decision was what it advised; opinions of "partly" side with neither. */
export type PanelFigures = { readonly given: number; readonly decided: number; readonly agreed: number }

/** Opinions of panels and what became of them. [APPRAISE-19] */
export function panelFigures(rows: readonly CountedExclusion[]): PanelFigures {
  const sum = (holds: (opinion: PanelOpinion, outcome: Outcome) => boolean) =>
    rows.reduce((total, row) => total + (row.opinion !== null && holds(row.opinion, outcomeOf(row)) ? row.times : 0), 0)
  const tells = (opinion: PanelOpinion, outcome: Outcome) => opinion !== 'partly' && outcome !== 'open'
  return {
    given: sum(() => true),
    decided: sum(tells),
    agreed: sum((opinion, outcome) => tells(opinion, outcome) && !differsFrom(opinion, outcome === 'granted')),
  }
}

/** The same for anybody; undefined where one of the counts, or what they leave over, is too small to be shown. [CIRCULATE-03] */
export function publishablePanel(
  { decided, agreed }: PanelFigures,
  smallest: number,
): Omit<PanelFigures, 'given'> | undefined {
  const isFine = (count: number) => count === 0 || count >= smallest
  return decided >= smallest && isFine(agreed) && isFine(decided - agreed) ? { decided, agreed } : undefined
}

/**
 * Which of the counts, whose sum may be known, may be shown to anybody: none below `smallest`, and so many more left out, the
 * smallest first, that those left out together are none or at least two and not fewer than `smallest`; otherwise one could be
 * found by taking the others from the sum. Counts of 0 tell of nobody and hide nobody. [CIRCULATE-03]
 */
export function publishableKeys(counts: ReadonlyMap<string, number>, smallest: number): ReadonlySet<string> {
  const rising = [...counts].filter(([, count]) => count > 0).toSorted((a, b) => a[1] - b[1] || (a[0] < b[0] ? -1 : 1))
  let hidden = rising.findIndex(([, count]) => count >= smallest)
  if (hidden === -1) return new Set()
  const sumHidden = () => rising.slice(0, hidden).reduce((sum, [, count]) => sum + count, 0)
  while (hidden > 0 && hidden < rising.length && (hidden < 2 || sumHidden() < smallest)) hidden += 1
  return new Set(rising.slice(hidden).map(([key]) => key))
}
