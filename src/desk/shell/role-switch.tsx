import { useQuery } from '@tanstack/react-query'
import { Select } from 'antd'
import { useState } from 'react'
import { Type } from 'typebox'
import type { Actor } from '#foundations/journal/envelope.ts'
import { DemoPerson } from '#foundations/units/api.ts'
import { read } from '../api-client.ts'
import { roleWords } from '../demand-words.ts'
import { deskWords } from '../desk-words.ts'
import { switchDemoPerson } from '../use-session.ts'
import { useLanguage, useWords } from '../words.ts'

const DemoPeople = Type.Object({ people: Type.Array(DemoPerson) })

/** The demo's people with their posts; choosing one becomes that person and keeps the page open. */
export function RoleSwitch({ actor }: { readonly actor: Actor }) {
  const words = useWords(deskWords)
  const { say } = useLanguage()
  const [isSwitching, setSwitching] = useState(false)
  const people = useQuery({
    queryKey: ['session', 'demo-people'],
    queryFn: () => read('/api/demo/people', DemoPeople),
    staleTime: Number.POSITIVE_INFINITY,
  })
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
      value={actor.post ?? null}
      loading={isSwitching || people.isPending}
      onChange={(post) => post !== null && void become(post)}
      popupMatchSelectWidth={false}
      listHeight={420}
      showSearch={{ optionFilterProp: 'label' }}
      options={(people.data?.people ?? []).map(({ name, post }) => ({
        value: post.id,
        label: `${say(roleWords[post.role])} · ${name} · ${post.unitName}`,
      }))}
    />
  )
}
