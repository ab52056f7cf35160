import { createContext, useContext } from 'react'
import type { Actor, AnyFact } from '#foundations/journal/envelope.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { Names } from './names.ts'
import type { Audience, Explanation, Page, StageWeb } from './stage-web.ts'

/** The stages of this browser, in loop order. */
export const DoorsContext = createContext<readonly StageWeb[]>([])

/** The stages of this browser, in loop order. */
export function useDoors(): readonly StageWeb[] {
  return useContext(DoorsContext)
}

/** Whether a page is open to this actor, or to nobody in particular. */
export function mayOpen(audience: Audience, actor: Pick<Actor, 'role'> | null): boolean {
  if (audience === 'public') return true
  if (actor === null) return false
  return audience === 'signed-in' || audience.some((role) => role === actor.role)
}

export type MenuGroup = { readonly title: Words; readonly pages: readonly (Page & Required<Pick<Page, 'menu'>>)[] }

/** The menu of an actor: groups in loop order, pages by their order; nothing in it that the actor may not open, and nothing of the public portal at a desk. */
export function menuFor(doors: readonly StageWeb[], actor: Pick<Actor, 'role'> | null): readonly MenuGroup[] {
  const groups = new Map<string, { title: Words; pages: (Page & Required<Pick<Page, 'menu'>>)[] }>()
  for (const page of doors.flatMap(({ pages }) => pages)) {
    const { menu } = page
    if (menu === undefined || !mayOpen(page.roles, actor) || (actor !== null && page.roles === 'public')) continue
    const group = groups.get(menu.group.zh) ?? { title: menu.group, pages: [] }
    groups.set(menu.group.zh, group)
    group.pages.push({ ...page, menu })
  }
  return [...groups.values()].map(({ title, pages }) => ({
    title,
    pages: pages.sort((one, other) => one.menu.order - other.menu.order),
  }))
}

/** The sentence of a fact, from the stage that records it; the bare type when no stage here knows it. */
export function sentenceOf(doors: readonly StageWeb[], fact: AnyFact, names: Names): Words {
  const tell = stageOf(doors, fact)?.factSentences[fact.type]
  return tell?.(fact as never, names) ?? { zh: fact.type, en: fact.type }
}

/** Why a fact was decided so; undefined for facts that decide nothing. */
export function explanationOf(doors: readonly StageWeb[], fact: AnyFact, names: Names): Explanation | undefined {
  return stageOf(doors, fact)?.factReasons?.[fact.type]?.(fact as never, names)
}

/** The stage that records facts of this type. */
export function stageOf(doors: readonly StageWeb[], fact: AnyFact): StageWeb | undefined {
  return doors.find(({ factSentences }) => fact.type in factSentences)
}
