import { startWorker } from '#platform/jobs/worker.ts'
import type { OpenPlatform } from '#platform/open-platform.ts'
import type { StageDoor } from '#platform/stage-door.ts'

/** Runs reactions and schedules until closed; closing lets running jobs end. */
export async function runWorker(
  { platform, ownerUrl }: OpenPlatform,
  doors: readonly StageDoor[],
): Promise<{ readonly close: () => Promise<void> }> {
  const worker = await startWorker(platform, doors, ownerUrl)
  return { close: () => worker.stop() }
}
