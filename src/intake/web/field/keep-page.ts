const worker = '/offline.js'

/**
 * Lets this page open without a network from now on; answers whether it will. Browsers allow that over https and on one's own
 * machine only; elsewhere drafts are kept all the same, while the page is open.
 */
export async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false
  await navigator.serviceWorker.register(worker)
  const { active } = await navigator.serviceWorker.ready
  if (active === null) return false
  const { port1, port2 } = new MessageChannel()
  const kept = new Promise<boolean>((resolve) => {
    port1.onmessage = () => resolve(true)
  })
  active.postMessage(filesOfPage(), [port2])
  return kept
}

/** The files this page was made of so far. */
function filesOfPage(): readonly string[] {
  const loaded = performance.getEntriesByType('resource').map(({ name }) => name)
  const linked = [...document.querySelectorAll<HTMLElement>('script[src],link[href]')].map(
    (element) => element.getAttribute('src') ?? element.getAttribute('href') ?? '',
  )
  const paths = [...loaded, ...linked].map((address) => new URL(address, window.location.href))
  const ours = paths.filter(
    ({ origin, pathname }) => origin === window.location.origin && pathname.startsWith('/assets/'),
  )
  return [...new Set(ours.map(({ pathname }) => pathname))]
}
