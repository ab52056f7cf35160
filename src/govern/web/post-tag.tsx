import { Button, Popconfirm } from 'antd'
import { Type } from 'typebox'
import { post as send } from '#desk/api-client.ts'
import { roleWords } from '#desk/demand-words.ts'
import { queryClient } from '#desk/query-client.ts'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import type { Person, PostAnswer } from '#foundations/units/api.ts'
import { PeopleProblem } from './people-problem.tsx'
import { useSend } from './use-send.ts'

export const Done = Type.Object({ done: Type.Literal(true) })

/** Reads people again after a change. */
export function refreshPeople(): Promise<void> {
  return queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] === '/api/people' })
}

/** A post somebody holds, and how it ends. */
export function PostTag({ person, post }: { readonly person: Person; readonly post: PostAnswer }) {
  const { say } = useLanguage()
  const names = useNames()
  const ending = useSend()
  const end = async () => {
    const ended = await ending.send(() => send(`/api/people/${person.id}/posts/${post.id}/closure`, {}, Done))
    if (ended !== undefined) await refreshPeople()
  }
  return (
    <span>
      {say(roleWords[post.role])} · {post.unitName} · {post.areaName}
      {post.line !== undefined && ` · ${names.unit(post.line)}`}{' '}
      {person.closedAt === null && (
        <Popconfirm
          title={say({ zh: '结束这个岗位？', en: 'End this post?' })}
          okText={say({ zh: '结束', en: 'End' })}
          cancelText={say({ zh: '取消', en: 'Cancel' })}
          onConfirm={end}
        >
          <Button type="link" size="small" loading={ending.pending}>
            {say({ zh: '结束', en: 'End' })}
          </Button>
        </Popconfirm>
      )}
      <PeopleProblem problem={ending.problem} />
    </span>
  )
}
