import { Form, Radio } from 'antd'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import { districtOf, streetOf } from '#foundations/places/place.ts'
import type { Matter } from '../line-rank.ts'
import type { RulingBody } from '../referee-api.ts'

/** What is offered to the catalogue, and how wide a line shall be. */
export type OfferChosen = {
  readonly offered: 'none' | 'example' | 'line'
  readonly wide: 'street' | 'district' | 'city'
}

/** The part of a ruling that the catalogue is offered; nothing where nothing is. */
export function offerFrom(
  { offered, wide }: OfferChosen,
  { category, place, kind }: Matter,
): Pick<RulingBody, 'forCatalogue'> {
  if (offered === 'none') return {}
  if (offered === 'example') return { forCatalogue: { as: 'example' } }
  return { forCatalogue: { as: 'line', category, place: placeOf(wide, place), kind } }
}

function placeOf(wide: OfferChosen['wide'], place: Matter['place']): string {
  const district = districtOf(place)
  if (wide === 'city' || district === undefined) return '*'
  return wide === 'street' ? (streetOf(place) ?? district) : district
}

/** Whether the ruling is to become a line or an example of the catalogue, and for how wide an area. */
export function OfferItems({ matter }: { readonly matter: Matter }) {
  const { say } = useLanguage()
  const names = useNames()
  const form = Form.useFormInstance()
  const offered = Form.useWatch('offered', form)
  return (
    <>
      <Form.Item name="offered" label={say({ zh: '向派单目录建议', en: 'Offer to the catalogue' })}>
        <Radio.Group
          aria-label={say({ zh: '向派单目录建议', en: 'Offer to the catalogue' })}
          options={[
            { value: 'none', label: say({ zh: '不建议', en: 'Nothing' }) },
            { value: 'example', label: say({ zh: '作为示例', en: 'As an example' }) },
            { value: 'line', label: say({ zh: '作为条目', en: 'As a line' }) },
          ]}
        />
      </Form.Item>
      {offered === 'line' && (
        <Form.Item name="wide" label={`${say(names.category(matter.category))} ×`}>
          <Radio.Group
            aria-label={`${say(names.category(matter.category))} ×`}
            options={[
              { value: 'street', label: names.place(streetOf(matter.place) ?? matter.place) },
              { value: 'district', label: names.place(districtOf(matter.place) ?? matter.place) },
              { value: 'city', label: say({ zh: '全市', en: 'Anywhere' }) },
            ]}
          />
        </Form.Item>
      )}
    </>
  )
}
