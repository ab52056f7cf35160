import { useQuery } from '@tanstack/react-query'
import type { Actor } from '#foundations/journal/envelope.ts'
import { Page } from '#foundations/outcome/api.ts'
import { DemoPerson, Session } from '#foundations/units/api.ts'
import { post, put, read, remove } from './api-client.ts'
import { queryClient } from './query-client.ts'

const key = ['session']

/** Who is signed in here, at which posts they may sit, and whether this is a demo; undefined until known. */
export function useSession() {
  return useQuery({ queryKey: key, queryFn: () => read('/api/session', Session), staleTime: Number.POSITIVE_INFINITY })
}

/** The signed-in actor. Only for pages that are not public: there it throws. */
export function useActor(): Actor {
  const actor = useSession().data?.actor
  if (actor === null || actor === undefined) throw new Error('A page for signed-in people was shown without an actor')
  return actor
}

/** Signs in. Throws `NotAllowed` on a wrong name or password. */
export async function signIn(userName: string, password: string): Promise<void> {
  become(await post('/api/session', { userName, password }, Session))
}

/** Chooses another password; one's sessions elsewhere end. Throws `NotAllowed` where the present one is wrong. */
export async function changePassword(password: string, next: string): Promise<void> {
  become(await post('/api/session/password', { password, next }, Session))
}

/** Ends the session here and on the server. */
export async function signOut(): Promise<void> {
  become(await remove('/api/session', Session))
}

/** Sits down at another of one's own posts; the open page stays. */
export async function switchPost(id: string): Promise<void> {
  become(await put('/api/session/post', { post: id }, Session))
}

/** Becomes another person of the demo; the open page stays. */
export async function switchDemoPerson(postId: string): Promise<void> {
  become(await post('/api/demo/switch', { post: postId }, Session))
}

/** Another actor sees other rows: everything that was read is read again. */
function become(session: Session): void {
  queryClient.setQueryData(key, session)
  void queryClient.resetQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' })
}

const DemoPeople = Page(DemoPerson)

/** Those a visitor of the demo may become. */
export function useDemoPeople() {
  return useQuery({
    queryKey: ['session', 'demo-people'],
    queryFn: () => read('/api/demo/people?limit=200', DemoPeople),
    staleTime: Number.POSITIVE_INFINITY,
  })
}
