import { Defect } from '../problems.ts'

/** Whether the page is older than the server: its chunks are gone after an update, or answers no longer fit it. */
export function isOutdated(problem: Error): boolean {
  if (problem instanceof Defect) return problem.error === 'answer-does-not-fit'
  return /dynamically imported module|module script failed|preload CSS/i.test(problem.message)
}
