import { useNow } from '#desk/clock.ts'
import { useCity } from '#desk/use-city.ts'
import { isQuiet } from '../calling-hours.ts'

/** The quiet hours of the edition while they last, when nobody is called; undefined at other times. [APPRAISE-07] */
export function useQuiet(): { readonly from: string; readonly to: string } | undefined {
  const now = useNow()
  const campaign = useCity()?.rulebook.appraise.campaign
  return campaign !== undefined && isQuiet(now, campaign) ? campaign.quiet : undefined
}
