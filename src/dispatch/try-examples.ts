import type { LocalDate } from '#foundations/calendar/local-time.ts'
import type { Catalogue, CatalogueExample } from '#foundations/rulebook/catalogue.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import { type CatalogueAnswer, catalogueAnswer } from './catalogue-answer.ts'
import type { CatalogueCity } from './lines-about.ts'

/** What an edition does with one of its examples. */
export type ExampleResult = {
  readonly id: string
  readonly passes: boolean
  /** Whom it reaches; absent where it reaches nobody. */
  readonly reaches?: UnitCode
  readonly line?: string
  /** Why it reaches nobody. */
  readonly gap?: Exclude<CatalogueAnswer['gap'], undefined>
}

/** Tries an edition on its own examples as of a date: each must reach its unit. [DISPATCH-04] */
export function tryExamples(
  examples: readonly CatalogueExample[],
  catalogue: Catalogue,
  on: LocalDate,
  city: CatalogueCity,
): readonly ExampleResult[] {
  return examples.map((example) => {
    const { id, kind, category, place, requester, channel, lead } = example
    const level = example.level ?? (city.categories.get(category)?.level as LevelCode | undefined)
    const matter = { kind, category, place, ...(requester && { requester }), ...(channel && { channel }) }
    const answer = catalogueAnswer({ ...matter, ...(level && { level }) }, on, { ...city, catalogue })
    if (answer.gap !== undefined) return { id, passes: false, gap: answer.gap }
    return { id, passes: answer.lead.code === lead, reaches: answer.lead.code, line: answer.line.id }
  })
}
