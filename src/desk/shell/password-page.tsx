import { Button, Form, Input } from 'antd'
import { deskWords } from '../desk-words.ts'
import { PageHead } from '../page-head.tsx'
import { Problem } from '../refusal.tsx'
import { changePassword } from '../use-session.ts'
import { useTry } from '../use-try.ts'
import { useWords } from '../words.ts'

type Values = { readonly password: string; readonly next: string }

/** Choosing a password of one's own; until that is done the first time, nothing else opens. */
export function PasswordPage() {
  const words = useWords(deskWords)
  const { run, pending, problem } = useTry()
  const rules = [{ required: true, min: 10, message: words.nextTooShort }]
  return (
    <div className="login panel">
      <PageHead title={words.changePassword} hint={words.changePasswordHint} />
      <Form<Values>
        layout="vertical"
        requiredMark={false}
        onFinish={({ password, next }) => run(() => changePassword(password, next))}
      >
        <Form.Item name="password" label={words.presentPassword} rules={[{ required: true, message: words.needed }]}>
          <Input.Password autoComplete="current-password" autoFocus />
        </Form.Item>
        <Form.Item name="next" label={words.nextPassword} rules={rules}>
          <Input.Password autoComplete="new-password" />
        </Form.Item>
        {problem && <Problem problem={problem} />}
        <Button block type="primary" htmlType="submit" loading={pending}>
          {words.changePassword}
        </Button>
      </Form>
    </div>
  )
}
