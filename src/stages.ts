import type { StageDoor } from '#platform/stage-door.ts'

/** The server side of every stage, in the order a demand travels. */
export const doors: readonly StageDoor[] = []
