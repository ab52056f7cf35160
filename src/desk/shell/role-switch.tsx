import { Select } from 'antd'
import { useState } from 'react'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { DemoPerson } from '#foundations/units/api.ts'
import { type Role, roles } from '#foundations/units/post.ts'
import { roleWords } from '../demand-words.ts'
import { deskWords } from '../desk-words.ts'
import { switchDemoPerson, useDemoPeople } from '../use-session.ts'
import { useLanguage, useWords } from '../words.ts'

/** The demo's people with their posts; choosing one becomes that person and keeps the page open. */
export function RoleSwitch({ actor }: { readonly actor: Actor }) {
  const words = useWords(deskWords)
  const { say } = useLanguage()
  const [isSwitching, setSwitching] = useState(false)
  const people = useDemoPeople()
  const groupOf = (role: Role) => {
    const options = (people.data?.rows ?? []).filter(({ post }) => post.role === role).map(optionOf)
    return options.length === 0 ? [] : [{ label: say(roleWords[role]), options }]
  }
  const become = async (post: string) => {
    setSwitching(true)
    await switchDemoPerson(post).finally(() => setSwitching(false))
  }
  return (
    <Select
      className="role-switch"
      variant="filled"
      aria-label={words.role}
      title={words.roleHint}
      value={people.isPending ? null : (actor.post ?? null)}
      loading={isSwitching || people.isPending}
      onChange={(post) => post !== null && void become(post)}
      popupMatchSelectWidth={false}
      listHeight={420}
      showSearch={{ optionFilterProp: 'label' }}
      options={roles.flatMap((role) => groupOf(role))}
    />
  )
}

/** Names of the demo often say the unit already. */
function optionOf({ name, post }: DemoPerson) {
  return { value: post.id, label: name.includes(post.unitName) ? name : `${name} · ${post.unitName}` }
}
