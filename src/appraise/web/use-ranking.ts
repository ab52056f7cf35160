import { useMemo } from 'react'
import { useRead } from '#desk/use-read.ts'
import { RankingAnswer } from '../api.ts'
import { rankingFrom } from '../ranking-answer.ts'

/** The league table asked for, and keeps it fresh. */
export function useRanking(search: URLSearchParams) {
  const { data: answer, error, refetch } = useRead(`/api/rankings?${search}`, RankingAnswer)
  const data = useMemo(() => answer && rankingFrom(answer), [answer])
  return { data, error, refetch }
}
