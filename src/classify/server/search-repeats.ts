import { instantOf, type Moment } from '#foundations/calendar/moment.ts'
import { type Actor, ticketId } from '#foundations/journal/envelope.ts'
import { recall } from '#foundations/journal/memory.ts'
import { type PlaceCode, placeCode } from '#foundations/places/place.ts'
import type { CategoryCode } from '#foundations/rulebook/category.ts'
import type { City } from '#foundations/rulebook/city.ts'
import { repeatRuleOf } from '#foundations/rulebook/repeat-rule.ts'
import { bandsOf, shinglesOf, spansBetween } from '#foundations/text/fingerprint.ts'
import { liftPersonalNumbers } from '#foundations/text/lift-personal-numbers.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import type { Platform } from '#platform/platform.ts'
import { type History, readHistories } from '#platform/postgres/history.ts'
import { earlierMemory } from '../earlier-ticket.ts'
import { linkMemory } from '../link-state.ts'
import { areaOf, rankRepeats, windowBegin } from '../rank-repeats.ts'
import type { RepeatCandidate, RepeatSearchAnswer, RepeatSearchBody } from '../repeat-api.ts'
import { type Found, findCandidates } from './repeat-candidates.ts'

type World = Pick<Platform, 'pool' | 'cipher' | 'cityAt'>

/** As many as a person takes in beside a call. */
const shown = 8

/** The earlier tickets within the actor's row scope that a demand may repeat, surest first. [CLASSIFY-03] */
export async function searchRepeats(
  world: World,
  actor: Actor,
  asked: RepeatSearchBody,
  at: Moment,
): Promise<RepeatSearchAnswer> {
  const city = world.cityAt(at)
  const { category } = asked
  const rule = repeatRuleOf(city.rulebook, category as CategoryCode | undefined)
  const since = windowBegin(at, rule)
  const { text, numbers } = liftPersonalNumbers(asked.text)
  const place = asked.place === undefined ? undefined : placeCode(asked.place)
  const area = areaOf(place, rule)
  const found = await findCandidates(world.pool, actor, {
    since,
    bands: bandsOf(shinglesOf(text), spansBetween(since, at)),
    phones: await phonesOf(world, asked, numbers),
    ...(category === undefined ? {} : { category }),
    ...(area === undefined ? {} : { area }),
    ...(asked.ticket === undefined ? {} : { not: ticketId(asked.ticket) }),
  })
  if (found.length === 0) return { rows: [], edition: city.rulebook.edition }
  const histories = await readHistories(
    world.pool,
    found.map(({ ticket }) => ticket),
  )
  const candidates = found.flatMap((one) => candidateOf(one, histories.get(one.ticket) ?? [], city))
  const demand = {
    shingles: shinglesOf(text, apartFrom(city, place)),
    ...(category === undefined ? {} : { category }),
    ...(place === undefined ? {} : { place }),
  }
  const rows = rankRepeats(demand, candidates, rule, since)
    .slice(0, shown)
    .map(({ earlier, as, alike, score }) => ({ ...earlier.row, as: [...as], alike, score }))
  return { rows, edition: city.rulebook.edition }
}

type Number = ReturnType<typeof liftPersonalNumbers>['numbers'][number]

/** The blind indexes under which the phone of whoever asks is kept: as typed, as said in the text, as kept with the ticket. */
async function phonesOf({ pool, cipher }: World, { phone = '', ticket }: RepeatSearchBody, numbers: readonly Number[]) {
  const typed = [phone, ...numbers.filter(({ kind }) => kind === 'phone').map(({ value }) => value)]
  const indexes = typed.filter((one) => /\d/.test(one)).map(cipher.blindIndex)
  if (ticket === undefined) return indexes
  const { rows } = await pool.query<{ phone: Buffer }>({
    name: 'phone-of-ticket',
    text: 'select phone_index as phone from personal.requesters where ticket = $1 and phone_index is not null',
    values: [ticket],
  })
  return [...indexes, ...rows.map((row) => row.phone)]
}

function candidateOf({ ticket, sameRequester }: Found, history: History, city: City) {
  const facts = history.map(({ fact }) => fact)
  const earlier = recall(earlierMemory, facts)
  if (earlier === undefined) return []
  const { received, category, place, lead, due, open } = earlier
  const { head, repeats } = recall(linkMemory, facts)
  const row: Omit<RepeatCandidate, 'as' | 'alike' | 'score'> = {
    ticket,
    number: received.number,
    title: received.title,
    text: received.text,
    received: instantOf(received.at),
    category: category ?? null,
    place: place ?? null,
    lead: lead ?? null,
    due: due === undefined ? null : instantOf(due),
    open,
    head: head ?? null,
    repeats: repeats.length,
  }
  const shingles = shinglesOf(received.text, apartFrom(city, place))
  const known = { ...(category === undefined ? {} : { category }), ...(place === undefined ? {} : { place }) }
  return [{ ticket, sameRequester, received: received.at, shingles, row, ...known }]
}

/** Greetings, and the names of the place and of what it lies in, make no two matters alike. */
function apartFrom({ words, places }: City, place: PlaceCode | undefined): readonly string[] {
  const names = [6, 9, 12].flatMap((length) => places.find(place?.slice(0, length) ?? '')?.name ?? [])
  return [...preamblesOf(words), ...names]
}

const preambles = new WeakMap<City['words'], readonly string[]>()

/** How texts open before they come to their matter, worked out once per edition of the words. */
function preamblesOf(words: City['words']): readonly string[] {
  const known = preambles.get(words)
  if (known !== undefined) return known
  const made = words.filter((one) => one.class === 'preamble').map(({ word }) => normalText(word))
  preambles.set(words, made)
  return made
}
