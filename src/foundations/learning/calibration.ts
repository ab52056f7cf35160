/**
 * Probabilities from margins: the softmax of the margins times `sharpness`. They sum to 1 and stand in the order of the margins.
 */
export function probabilitiesOf(margins: ArrayLike<number>, sharpness: number): Float64Array {
  const highest = Array.from(margins).reduce((high, margin) => Math.max(high, margin), Number.NEGATIVE_INFINITY)
  const powers = Float64Array.from(margins, (margin) => Math.exp(sharpness * (margin - highest)))
  const sum = powers.reduce((total, power) => total + power, 0)
  return powers.map((power) => power / sum)
}

/** Margins of a vector that was not learnt from, and the class it truly has. */
export type Judged = { readonly margins: Float64Array; readonly truth: number }

/** What turns margins into probabilities: add each class's offset, then take the softmax at this sharpness. */
export type Calibration = { readonly sharpness: number; readonly offsets: Float64Array }

/** Within these bounds a probability is neither a coin toss nor a certainty whatever the margins. */
const bounds = { least: 0.1, most: 30 }

/** As many judgements does it take to move an offset as if nothing held it. */
const inertia = 5

const steps = { count: 60, length: 0.5 }

/**
 * The calibration under which the judged classes are most probable: what is said with probability p is then right about p of
 * the time, and each class is said about as often as it is there. Found by damped Newton steps, one coordinate by itself.
 * Source: temperature and bias scaling, Guo et al., ICML 2017.
 */
export function calibrate(judged: readonly Judged[], count: number): Calibration {
  let sharpness = 1
  const shifts = new Float64Array(count)
  for (let step = 0; step < steps.count; step++) {
    const slopes = slopesOf(judged, sharpness, shifts)
    const next = sharpness + (steps.length * slopes.sharpness) / slopes.bend
    sharpness = Math.min(Math.max(next, bounds.least), bounds.most)
    for (let one = 0; one < count; one++) {
      const shift = shifts[one] as number
      const rise = (slopes.shifts[one] as number) - inertia * shift
      shifts[one] = shift + (steps.length * rise) / (inertia + (slopes.bends[one] as number))
    }
  }
  return { sharpness, offsets: shifts.map((shift) => shift / sharpness) }
}

/** How the log-likelihood rises with sharpness and shifts, and how it bends. */
function slopesOf(judged: readonly Judged[], sharpness: number, shifts: Float64Array) {
  const slopes = {
    sharpness: 0,
    bend: 1e-6,
    shifts: new Float64Array(shifts.length),
    bends: new Float64Array(shifts.length),
  }
  for (const { margins, truth } of judged) {
    const shifted = margins.map((margin, one) => margin + (shifts[one] as number) / sharpness)
    let [mean, square] = [0, 0]
    for (const [one, probability] of probabilitiesOf(shifted, sharpness).entries()) {
      const margin = margins[one] as number
      mean += probability * margin
      square += probability * margin ** 2
      slopes.shifts[one] = (slopes.shifts[one] as number) + (one === truth ? 1 : 0) - probability
      slopes.bends[one] = (slopes.bends[one] as number) + probability * (1 - probability)
    }
    slopes.sharpness += (margins[truth] as number) - mean
    slopes.bend += square - mean ** 2
  }
  return slopes
}
