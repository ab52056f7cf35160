import { QueryClient } from '@tanstack/react-query'
import { Invalid, NotAllowed, Refused } from './problems.ts'

/**
 * The page's one store of what was read. Keys begin with a ticket's id, with `list`, or with `city` for what hardly changes;
 * live facts make the first two stale. Only problems that may pass by themselves are tried again.
 */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      refetchOnWindowFocus: false,
      // Without a network a page says so, or shows what the browser keeps of it; it never waits in silence.
      networkMode: 'always',
      retry: (failures, problem) => failures < 2 && mayPass(problem),
    },
    mutations: { retry: false },
  },
})

function mayPass(problem: Error): boolean {
  return !(problem instanceof NotAllowed || problem instanceof Invalid || problem instanceof Refused)
}
