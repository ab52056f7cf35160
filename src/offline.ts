// Keeps one page for where there is no network: the page that staff report from. Everything else passes by untouched.

type Scope = typeof globalThis & {
  readonly skipWaiting: () => Promise<void>
  readonly clients: { readonly claim: () => Promise<void> }
}
type Lasting = Event & { readonly waitUntil: (work: Promise<unknown>) => void }
type Fetching = Event & { readonly request: Request; readonly respondWith: (answer: Promise<Response>) => void }

const scope = globalThis as Scope
const store = 'field'
const page = '/handle/field'
/** What the page asks for when it starts: who is signed in, and the rules in force. */
const starting = ['/api/session', '/api/city']

scope.addEventListener('install', (event) => (event as Lasting).waitUntil(scope.skipWaiting()))
scope.addEventListener('activate', (event) => (event as Lasting).waitUntil(scope.clients.claim()))
scope.addEventListener('message', (event) => {
  const told = event as MessageEvent<readonly string[]> & Lasting
  told.waitUntil(keep(told.data).then(() => told.ports[0]?.postMessage('kept')))
})
scope.addEventListener('fetch', (event) => {
  const asked = event as Fetching
  const answer = answerTo(asked.request)
  if (answer !== undefined) asked.respondWith(answer)
})

/** Keeps the page with the files it is made of, and nothing of an earlier build. */
async function keep(files: readonly string[]): Promise<void> {
  const kept = await caches.open(store)
  const wanted = new Set([page, ...starting, ...files].map((path) => new URL(path, location.origin).href))
  for (const request of await kept.keys()) if (!wanted.has(request.url)) await kept.delete(request)
  await Promise.all([page, ...starting].map((path) => kept.add(path)))
  const known = new Set((await kept.keys()).map(({ url }) => url))
  await kept.addAll([...wanted].filter((url) => !known.has(url)))
}

function answerTo(request: Request): Promise<Response> | undefined {
  const { origin, pathname } = new URL(request.url)
  if (origin !== location.origin) return undefined
  if (request.method !== 'GET') return /^\/api\/(?:session|demo)/.test(pathname) ? changingPerson(request) : undefined
  if (pathname.startsWith('/assets/')) return caches.match(request.url).then((known) => known ?? fetch(request))
  if (request.mode === 'navigate') return pathname === page ? freshOrKept(request, page) : undefined
  return starting.includes(pathname) ? freshOrKept(request, pathname) : undefined
}

/** As the server answers; as it answered last where it cannot be reached. */
async function freshOrKept(request: Request, as: string): Promise<Response> {
  try {
    const fresh = await fetch(request)
    const kept = await caches.open(store)
    if (fresh.ok && (await kept.match(as)) !== undefined) await kept.put(as, fresh.clone())
    return fresh
  } catch (unreachable) {
    const known = await caches.match(as)
    if (known === undefined) throw unreachable
    return known
  }
}

/** Somebody signs in or out: who it was before is forgotten here. */
async function changingPerson(request: Request): Promise<Response> {
  const answer = await fetch(request)
  const kept = await caches.open(store)
  await kept.delete('/api/session')
  return answer
}
