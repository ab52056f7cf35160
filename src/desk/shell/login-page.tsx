import { Button, Form, Input } from 'antd'
import { useState } from 'react'
import { deskWords } from '../desk-words.ts'
import { PageHead } from '../page-head.tsx'
import { NotAllowed } from '../problems.ts'
import { Problem } from '../refusal.tsx'
import { signIn } from '../use-session.ts'
import { useWords } from '../words.ts'

type Values = { readonly userName: string; readonly password: string }

/** Sign in with user name and password; the page that was asked for opens afterwards. */
export function LoginPage() {
  const words = useWords(deskWords)
  const [problem, setProblem] = useState<Error>()
  const [isPending, setPending] = useState(false)
  const submit = async ({ userName, password }: Values) => {
    setPending(true)
    setProblem(undefined)
    await signIn(userName.trim(), password).catch(setProblem)
    setPending(false)
  }
  const needed = [{ required: true, message: words.needed }]
  return (
    <div className="login">
      <PageHead title={words.signIn} hint={words.signInHint} />
      <Form<Values> layout="vertical" requiredMark={false} onFinish={submit} size="large">
        <Form.Item name="userName" label={words.userName} rules={needed}>
          <Input autoComplete="username" autoFocus spellCheck={false} autoCapitalize="none" />
        </Form.Item>
        <Form.Item name="password" label={words.password} rules={needed}>
          <Input.Password autoComplete="current-password" />
        </Form.Item>
        {problem instanceof NotAllowed && <p role="alert">{words.wrongPassword}</p>}
        {problem !== undefined && !(problem instanceof NotAllowed) && <Problem problem={problem} />}
        <Button block type="primary" htmlType="submit" loading={isPending}>
          {words.signIn}
        </Button>
      </Form>
    </div>
  )
}
