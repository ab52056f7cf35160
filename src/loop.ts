import type { AppraiseFact } from '#appraise/events.ts'
import type { CirculateFact } from '#circulate/events.ts'
import type { ClassifyFact } from '#classify/events.ts'
import type { DispatchFact } from '#dispatch/events.ts'
import type { HandleFact } from '#handle/events.ts'
import type { IntakeFact } from '#intake/events.ts'
import type { WarnFact } from '#warn/events.ts'

/** The seven stages, in the order a demand travels: 识别 → 分类 → 派单 → 办理 → 考评 → 通报 → 预警. */
export const loop = ['intake', 'classify', 'dispatch', 'handle', 'appraise', 'circulate', 'warn'] as const

export type StageName = (typeof loop)[number]

/** Everything that can ever be recorded about a ticket. */
export type TicketFact = IntakeFact | ClassifyFact | DispatchFact | HandleFact | AppraiseFact | CirculateFact | WarnFact
