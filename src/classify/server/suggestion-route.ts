import type { City } from '#foundations/rulebook/city.ts'
import type { SaidWords } from '#foundations/rulebook/proposal.ts'
import type { App } from '#platform/http/app.ts'
import { answers } from '#platform/http/route-answers.ts'
import type { Platform } from '#platform/platform.ts'
import { SuggestionBody, Suggestions } from '../api.ts'
import { deciders } from '../audiences.ts'
import { marksIn } from '../marks-in.ts'
import { proposeCategories, proposeKinds } from '../propose.ts'
import { type PlaceProposals, proposePlaces } from '../propose-places.ts'
import { readStanding } from '../read-text.ts'
import { effectOf, sensitiveIn, wordsSaid } from '../words-that-matter.ts'

/** What the words of a demand propose while it is written down, and what stands where in them. */
export function suggestionRoute(app: App, { cityAt, now }: Platform): void {
  app.post(
    '/api/suggestions',
    {
      config: { allow: deciders },
      schema: {
        summary: 'What the words of a demand propose',
        body: SuggestionBody,
        response: answers(Suggestions),
      },
    },
    async ({ body: { title = '', text, address = '' } }) => {
      const moment = now()
      const city = cityAt(moment)
      return {
        ...suggestionsFor({ title, text }, address, city),
        marks: marksIn(readStanding(text, { moment, city })).map((one) => ({ ...one })),
      }
    },
  )
}

function suggestionsFor(said: SaidWords, address: string, city: City): Omit<Suggestions, 'marks'> {
  const whole = `${said.title}\n${said.text}`
  const matters = wordsSaid(said, city)
  const { raiseTo, because } = effectOf(matters, city.rulebook)
  return {
    categories: proposeCategories(said, city).map((one) => ({ ...one, because: [...one.because] })),
    kinds: proposeKinds(said, city).map((one) => ({ ...one, because: [...one.because] })),
    ...placesIn(proposePlaces(address, whole, city)),
    sensitive: [...sensitiveIn(matters)],
    ...(raiseTo === undefined ? {} : { raised: { to: raiseTo, because: [...because] } }),
  }
}

function placesIn({ places, address }: PlaceProposals): Pick<Suggestions, 'places' | 'address'> {
  return {
    places: places.map((one) => ({ ...one, because: [...one.because] })),
    ...(address === undefined ? {} : { address }),
  }
}
