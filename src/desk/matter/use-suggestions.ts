import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { post } from '../api-client.ts'
import { nothingSuggested, Suggestions } from './matter.ts'

/** Long enough not to ask at every key, short enough to be there when the sentence is. */
const pauseMs = 250

type Said = { readonly title?: string; readonly text: string; readonly address: string }

/** What the words propose, asked again whenever the typing pauses. */
export function useSuggestions({ title = '', text, address }: Said): Suggestions {
  const asked = useSettled(JSON.stringify({ title: title.trim(), text: text.trim(), address: address.trim() }))
  const isEmpty = Object.values(JSON.parse(asked)).every((part) => part === '')
  const { data } = useQuery({
    queryKey: ['suggestions', asked],
    queryFn: () => post('/api/suggestions', JSON.parse(asked), Suggestions),
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  return isEmpty ? nothingSuggested : (data ?? nothingSuggested)
}

/** The value once it has not changed for a moment. */
export function useSettled(value: string): string {
  const [settled, settle] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => settle(value), pauseMs)
    return () => clearTimeout(timer)
  }, [value])
  return settled
}
