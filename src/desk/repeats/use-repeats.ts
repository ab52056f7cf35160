import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { post } from '../api-client.ts'
import { useSettled } from '../matter/use-suggestions.ts'
import { type Asked, bodyOf, type Repeat, Repeats } from './repeats.ts'

/** With fewer characters and no phone, there is nothing to compare. */
const fewestCharacters = 6

/** What was said before, asked again whenever the typing pauses. */
export function useRepeats(asked: Asked): readonly Repeat[] {
  const settled = useSettled(JSON.stringify(bodyOf(asked)))
  const { text = '', phone = '' } = JSON.parse(settled)
  const isEnough = text.length >= fewestCharacters || phone.length >= fewestCharacters
  const { data } = useQuery({
    queryKey: ['list', 'repeats', settled],
    queryFn: () => post('/api/repeat-searches', JSON.parse(settled), Repeats),
    enabled: isEnough,
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  return isEnough ? (data?.rows ?? []) : []
}
