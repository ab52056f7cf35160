import { Button, Modal, Popconfirm } from 'antd'
import { useState } from 'react'
import { Type } from 'typebox'
import { post } from '#desk/api-client.ts'
import { useLanguage } from '#desk/words.ts'
import type { Person } from '#foundations/units/api.ts'
import { PeopleProblem } from './people-problem.tsx'
import { NewPostForm, PasswordShown } from './person-forms.tsx'
import { Done, refreshPeople } from './post-tag.tsx'
import { useSend } from './use-send.ts'

const Password = Type.Object({ password: Type.String() })

/** What an administrator can do about somebody: another post, another password, an end. */
export function PersonActions({ person }: { readonly person: Person }) {
  const { say } = useLanguage()
  const [isOpen, open] = useState(false)
  const [password, setPassword] = useState<string>()
  const { send, problem } = useSend()
  const reset = async () =>
    setPassword((await send(() => post(`/api/people/${person.id}/password-resets`, {}, Password)))?.password)
  const close = async () => {
    if ((await send(() => post(`/api/people/${person.id}/closure`, {}, Done))) !== undefined) await refreshPeople()
  }
  const cancelText = say({ zh: '取消', en: 'Cancel' })
  return (
    <span className="stack">
      <span className="row">
        <Button size="small" onClick={() => open(true)}>
          {say({ zh: '加岗位', en: 'Add a post' })}
        </Button>
        <Popconfirm
          title={say({ zh: '重设密码并结束其会话？', en: 'Reset the password and end the sessions?' })}
          okText={say({ zh: '重设', en: 'Reset' })}
          cancelText={cancelText}
          onConfirm={reset}
        >
          <Button size="small">{say({ zh: '重设密码', en: 'Reset password' })}</Button>
        </Popconfirm>
        <Popconfirm
          title={say({ zh: `注销 ${person.name} 的账号？`, en: `Close the account of ${person.name}?` })}
          okText={say({ zh: '注销', en: 'Close' })}
          cancelText={cancelText}
          onConfirm={close}
        >
          <Button size="small" danger>
            {say({ zh: '注销', en: 'Close' })}
          </Button>
        </Popconfirm>
      </span>
      {password !== undefined && <PasswordShown userName={person.userName} password={password} />}
      <PeopleProblem problem={problem} />
      <Modal title={person.name} open={isOpen} footer={null} onCancel={() => open(false)} destroyOnHidden>
        <NewPostForm person={person} done={() => open(false)} />
      </Modal>
    </span>
  )
}
