import { Descriptions } from 'antd'
import type { ReactNode } from 'react'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'

/** One part of an edition under its heading. */
export function Section({ title, children }: { readonly title: Words; readonly children: ReactNode }) {
  const { say } = useLanguage()
  return (
    <section className="panel">
      <h2>{say(title)}</h2>
      {children}
    </section>
  )
}

/** Names and what an edition says to each. */
export function Facts({ facts }: { readonly facts: readonly (readonly [name: Words, value: Words | string])[] }) {
  const { say } = useLanguage()
  const items = facts.map(([name, value]) => ({
    key: name.en,
    label: say(name),
    children: typeof value === 'string' ? value : say(value),
  }))
  return <Descriptions className="govern-facts" size="small" column={{ xs: 1, md: 2 }} items={items} />
}
