import { post } from '#desk/api-client.ts'
import { UnansweredKept } from '../../article-api.ts'

/** Tells the editors of a search in vain. That it could not be told troubles nobody who is on the phone. */
export function tellUnanswered(query: string, found: number): void {
  if (query.trim() === '') return
  post('/api/unanswered-searches', { query: query.slice(0, 500), found }, UnansweredKept).catch(() => undefined)
}
