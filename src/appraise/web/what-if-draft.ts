import type { Scoring } from '#foundations/rulebook/api.ts'
import type { Answerer } from '../what-if.ts'
import type { WhatIfBody } from '../what-if-api.ts'

/** What the form holds; percentages are 0-100, an absent field stays as it was then. */
export type WhatIfForm = {
  readonly period: string
  readonly table: WhatIfBody['table']
  readonly scoring: string
  readonly response?: number
  readonly resolution?: number
  readonly satisfaction?: number
  readonly partly?: number
  readonly basically?: number
  readonly answerers?: readonly Answerer[]
  readonly firstDay?: number | null
  readonly way?: string
}

/** The choice that stands for a template of one's own. */
export const ownDraft = '*'

/** What is asked of the server; percentages become shares. */
export function whatIfBody(form: WhatIfForm): WhatIfBody {
  const { period, table, scoring, answerers, firstDay, way } = form
  return {
    period,
    table,
    scoring: scoring === ownDraft ? draftOf(form) : scoring,
    ...(answerers === undefined || answerers.length === 0 ? {} : { validAnswerers: [...answerers] }),
    ...(typeof firstDay === 'number' ? { firstDay } : {}),
    ...(way === undefined || way === '' ? {} : { way }),
  }
}

/** Whether the weights of a draft sum to one; those of a template there is do. */
export function isWhole({ scoring, response = 0, resolution = 0, satisfaction = 0 }: WhatIfForm): boolean {
  return scoring !== ownDraft || Math.abs(response + resolution + satisfaction - 100) < 1e-6
}

function draftOf(form: WhatIfForm): Scoring {
  const { response = 0, resolution = 0, satisfaction = 0, partly = 0, basically = 0 } = form
  return {
    method: 'rates',
    code: 'draft',
    words: { zh: '自拟', en: 'Draft' },
    weights: { response: shareOf(response), resolution: shareOf(resolution), satisfaction: shareOf(satisfaction) },
    partlyWeight: shareOf(partly),
    basicallyWeight: shareOf(basically),
  }
}

function shareOf(percent: number): number {
  return Number((percent / 100).toFixed(6))
}
