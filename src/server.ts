import { createApp } from '#platform/http/create-app.ts'
import type { OpenPlatform } from '#platform/open-platform.ts'
import type { StageDoor } from '#platform/stage-door.ts'

/** Serves the API and the pages until closed; closing stops accepting and lets running requests end. */
export async function runServer(
  { platform }: OpenPlatform,
  doors: readonly StageDoor[],
): Promise<{ readonly url: string; readonly close: () => Promise<void> }> {
  const app = await createApp(platform, doors)
  const url = await app.listen({ port: platform.config.port, host: platform.config.host })
  return { url, close: () => app.close() }
}
