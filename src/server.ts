import { createApp } from '#platform/http/create-app.ts'
import type { OpenPlatform } from '#platform/open-platform.ts'
import type { StageDoor } from '#platform/stage-door.ts'

/**
 * Serves the API and the pages until closed; closing stops accepting and lets running requests end. Answers the address to
 * open. Throws when the port is taken, with the remedy.
 */
export async function runServer(
  { platform }: OpenPlatform,
  doors: readonly StageDoor[],
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const { port, host } = platform.config
  const app = await createApp(platform, doors)
  const bound = await app.listen({ port, host }).catch(async (cause) => {
    await app.close()
    throw cause.code === 'EADDRINUSE' ? new Error(taken(port), { cause }) : cause
  })
  const name = ['0.0.0.0', '::'].includes(host) ? 'localhost' : host
  return { url: `http://${name}:${new URL(bound).port}`, close: () => app.close() }
}

const taken = (port: number) =>
  `Port ${port} is taken; set PORT to another one. 端口 ${port} 已被占用，请用 PORT 另设。`
