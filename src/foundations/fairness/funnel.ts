import { normalQuantile } from '#foundations/statistics/normal-quantile.ts'

/** The limits drawn in a funnel: one unit in twenty, and one in five hundred, lies outside by chance alone. */
export const funnelConfidences = [0.95, 0.998] as const

/** What the limits of a funnel hang on: the mean score (0-100), and how much tickets vary beside yes-or-no answers. */
export type Funnel = { readonly average: number; readonly dispersion: number }

/**
 * How many points (0-100) above or below its expected score a unit of so many answers lies by chance alone at most, with this
 * confidence. Source: D. J. Spiegelhalter, Statistics in Medicine 24 (2005) 1185-1202.
 */
export function funnelLimit({ average, dispersion }: Funnel, answers: number, confidence: number): number {
  const share = average / 100
  return 100 * normalQuantile((1 + confidence) / 2) * Math.sqrt((dispersion * share * (1 - share)) / answers)
}

/** How a unit lies: outside the wide limits, only outside the narrow ones, or inside. `deviation` is one of chance. */
export function standingInFunnel(distance: number, deviation: number): 'far' | 'outside' | 'inside' {
  const [narrow, wide] = funnelConfidences.map((confidence) => normalQuantile((1 + confidence) / 2) * deviation)
  if (Math.abs(distance) > (wide as number)) return 'far'
  return Math.abs(distance) > (narrow as number) ? 'outside' : 'inside'
}
