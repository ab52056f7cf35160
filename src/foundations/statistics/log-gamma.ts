const coefficients = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
] as const

/** The logarithm of the gamma function for x > 0, to about 1e-13. Source: C. Lanczos, SIAM J. Numer. Anal. B 1 (1964) 86-96. */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  const above = x - 1
  const base = above + 7.5
  const series = coefficients.reduce((sum, coefficient, i) => sum + coefficient / (above + i + 1), 0.99999999999980993)
  return 0.5 * Math.log(2 * Math.PI) + (above + 0.5) * Math.log(base) - base + Math.log(series)
}
