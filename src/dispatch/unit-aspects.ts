import type { Aspect } from './past-handling.ts'

/** Under which views it is counted which part units play that are called after the place. */
export const partAspects: readonly Aspect[] = [
  {},
  { place: 1 },
  { place: 2 },
  { category: 1 },
  { category: 2 },
  { category: 3 },
  { place: 1, category: 1 },
  { place: 1, category: 2 },
  { place: 1, category: 3 },
  { place: 2, category: 2 },
  { category: 2, mark: 0 },
  { category: 3, mark: 0 },
  { place: 2, mark: 0 },
]

/** Under which views the units themselves are counted. */
export const unitAspects: readonly Aspect[] = [
  ...partAspects,
  { place: 2, category: 3 },
  { place: 3, category: 1 },
  { place: 1, category: 2, mark: 0 },
  { place: 1, category: 3, mark: 0 },
  { place: 2, category: 3, mark: 0 },
  { category: 3, mark: 1 },
  { category: 3, weekday: true },
  { place: 1, weekday: true },
]

/** Under which views each unit has a leaning of its own, beside what is counted. */
export const leaningAspects: readonly Aspect[] = [
  {},
  { place: 1 },
  { place: 2 },
  { category: 1 },
  { category: 2 },
  { category: 3 },
  { mark: 0 },
  { mark: 1 },
  { place: 1, category: 1 },
  { place: 1, category: 2 },
  { place: 1, category: 3 },
  { place: 2, category: 1 },
  { place: 2, category: 2 },
  { category: 1, mark: 0 },
  { category: 2, mark: 0 },
  { category: 3, mark: 0 },
  { place: 1, mark: 0 },
  { span: 7 },
  { span: 30 },
  { category: 2, span: 30 },
  { mark: 0, span: 30 },
  { place: 1, span: 30 },
]
