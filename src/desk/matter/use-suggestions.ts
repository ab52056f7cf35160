import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { marksAfterEdit } from '#foundations/text/marks.ts'
import { post } from '../api-client.ts'
import { nothingSuggested, Suggestions } from './matter.ts'

/** Long enough not to ask at every key, short enough to be there when the sentence is. */
const pauseMs = 250

type Said = { readonly title?: string; readonly text: string; readonly address: string }

/** What the words propose, asked again whenever the typing pauses; the marks stand where they stand in the text as it is now. */
export function useSuggestions({ title = '', text, address }: Said): Suggestions {
  const asked = useSettled(JSON.stringify({ title: title.trim(), text: text.trim(), address: address.trim() }))
  const said: Required<Said> = JSON.parse(asked)
  const isEmpty = Object.values(said).every((part) => part === '')
  const { data } = useQuery({
    queryKey: ['suggestions', asked],
    queryFn: async () => ({ of: said.text, suggested: await post('/api/suggestions', said, Suggestions) }),
    enabled: !isEmpty,
    placeholderData: keepPreviousData,
    staleTime: 60_000,
  })
  if (isEmpty || data === undefined) return nothingSuggested
  return { ...data.suggested, marks: [...marksAfterEdit(data.suggested.marks, data.of, text)] }
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
