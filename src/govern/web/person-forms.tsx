import { Button, Form, Input, Select, Typography } from 'antd'
import { useState } from 'react'
import { Type } from 'typebox'
import { post } from '#desk/api-client.ts'
import { roleWords } from '#desk/demand-words.ts'
import { PlacePicker, UnitPicker } from '#desk/pickers.tsx'
import { useLanguage } from '#desk/words.ts'
import type { NewPost, Person } from '#foundations/units/api.ts'
import { roles } from '#foundations/units/post.ts'
import { PeopleProblem } from './people-problem.tsx'
import { Done, refreshPeople } from './post-tag.tsx'
import { useSend } from './use-send.ts'

const Added = Type.Object({ id: Type.String(), password: Type.String() })

type NewPerson = NewPost & { readonly userName: string; readonly name: string }

/** Somebody new with a first post; the first password is shown once. */
export function NewPersonForm() {
  const { say } = useLanguage()
  const { send, problem, pending } = useSend()
  const [added, setAdded] = useState<{ readonly userName: string; readonly password: string }>()
  const add = async ({ userName, name, ...seat }: NewPerson) => {
    const answer = await send(() => post('/api/people', { userName, name, post: seat }, Added))
    if (answer === undefined) return
    setAdded({ userName, password: answer.password })
    await refreshPeople()
  }
  if (added !== undefined) return <PasswordShown {...added} />
  return (
    <Form<NewPerson> layout="vertical" onFinish={add}>
      <Form.Item name="name" label={say({ zh: '姓名', en: 'Name' })} rules={[{ required: true }]}>
        <Input maxLength={64} />
      </Form.Item>
      <Form.Item
        name="userName"
        label={say({ zh: '用户名', en: 'User name' })}
        extra={say({ zh: '2–64 位小写字母、数字、点、横线、下划线', en: '2–64 of a-z, 0-9, dot, hyphen, underscore' })}
        rules={[{ required: true, pattern: /^[a-z0-9][a-z0-9._-]{1,63}$/ }]}
      >
        <Input autoComplete="off" />
      </Form.Item>
      <PostFields />
      <PeopleProblem problem={problem} />
      <Button type="primary" htmlType="submit" loading={pending}>
        {say({ zh: '新增', en: 'Add' })}
      </Button>
    </Form>
  )
}

/** Another post for somebody there is. */
export function NewPostForm({ person, done }: { readonly person: Person; readonly done: () => void }) {
  const { say } = useLanguage()
  const { send, problem, pending } = useSend()
  const give = async (seat: NewPost) => {
    if ((await send(() => post(`/api/people/${person.id}/posts`, seat, Done))) === undefined) return
    await refreshPeople()
    done()
  }
  return (
    <Form<NewPost> layout="vertical" onFinish={give}>
      <PostFields />
      <PeopleProblem problem={problem} />
      <Button type="primary" htmlType="submit" loading={pending}>
        {say({ zh: '加岗位', en: 'Add the post' })}
      </Button>
    </Form>
  )
}

function PostFields() {
  const { say } = useLanguage()
  const options = roles.map((role) => ({ value: role, label: say(roleWords[role]) }))
  return (
    <>
      <Form.Item name="role" label={say({ zh: '角色', en: 'Role' })} rules={[{ required: true }]}>
        <Select options={options} />
      </Form.Item>
      <Form.Item name="unit" label={say({ zh: '单位', en: 'Unit' })} rules={[{ required: true }]}>
        <UnitPicker />
      </Form.Item>
      <Form.Item
        name="area"
        label={say({ zh: '管辖地点', en: 'Area' })}
        extra={say({ zh: '缺省为单位所在辖区', en: "The unit's own unless given" })}
      >
        <PlacePicker />
      </Form.Item>
      <Form.Item
        name="line"
        label={say({ zh: '只看该单位主办或协办的工单', en: 'Only tickets this unit leads or supports' })}
      >
        <UnitPicker />
      </Form.Item>
    </>
  )
}

/** A password that was made by the system: shown this once. */
export function PasswordShown({ userName, password }: { readonly userName: string; readonly password: string }) {
  const { say } = useLanguage()
  return (
    <output className="stack">
      <span>
        {say({ zh: `${userName} 的新密码（仅显示这一次）`, en: `The password of ${userName}, shown this once` })}
      </span>
      <Typography.Text code copyable>
        {password}
      </Typography.Text>
    </output>
  )
}
