import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { roles } from '#foundations/units/post.ts'
import { roleWords } from '../demand-words.ts'
import { deskWords } from '../desk-words.ts'
import { PageHead } from '../page-head.tsx'
import { Problem } from '../refusal.tsx'
import { signIn, switchDemoPerson, useDemoPeople, useSession } from '../use-session.ts'
import { useTry } from '../use-try.ts'
import { useLanguage, useWords } from '../words.ts'

type Values = { readonly userName: string; readonly password: string }

/** Sign in with user name and password, in a demo also as one of its people; the page that was asked for opens afterwards. */
export function LoginPage() {
  const words = useWords(deskWords)
  const isDemo = useSession().data?.demo === true
  return (
    <div className="login panel">
      <PageHead title={words.signIn} hint={words.signInHint} />
      <LoginForm />
      {isDemo && <DemoPeople />}
    </div>
  )
}

function LoginForm() {
  const words = useWords(deskWords)
  const { run, pending, problem } = useTry()
  const needed = [{ required: true, message: words.needed }]
  return (
    <Form<Values>
      layout="vertical"
      requiredMark={false}
      onFinish={({ userName, password }) => run(() => signIn(userName.trim(), password))}
    >
      <Form.Item name="userName" label={words.userName} rules={needed}>
        <Input autoComplete="username" autoFocus spellCheck={false} autoCapitalize="none" />
      </Form.Item>
      <Form.Item name="password" label={words.password} rules={needed}>
        <Input.Password autoComplete="current-password" />
      </Form.Item>
      {problem && <Problem problem={problem} />}
      <Button block type="primary" htmlType="submit" loading={pending}>
        {words.signIn}
      </Button>
    </Form>
  )
}

/** One person of each role, so that every desk is one click away. */
function DemoPeople() {
  const words = useWords(deskWords)
  const { say } = useLanguage()
  const [chosen, choose] = useState<string>()
  const people = useDemoPeople().data?.rows ?? []
  const firstOfRole = roles.flatMap((role) => people.find(({ post }) => post.role === role) ?? [])
  const enter = async (post: string) => {
    choose(post)
    await switchDemoPerson(post).finally(() => choose(undefined))
  }
  return (
    <section className="login-demo" aria-label={words.role}>
      <p className="quiet">{words.demoPeople}</p>
      {firstOfRole.map(({ name, post }) => (
        <Button
          key={post.id}
          title={`${name} · ${post.unitName}`}
          loading={chosen === post.id}
          onClick={() => void enter(post.id)}
        >
          {say(roleWords[post.role])}
        </Button>
      ))}
    </section>
  )
}
