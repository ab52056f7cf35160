import { UserOutlined } from '@ant-design/icons'
import { Button } from 'antd'
import type { Actor } from '#foundations/journal/envelope.ts'
import type { Session } from '#foundations/units/api.ts'
import { roleWords } from '../demand-words.ts'
import { deskWords } from '../desk-words.ts'
import { signOut, switchPost } from '../use-session.ts'
import { useLanguage, useWords } from '../words.ts'
import { Popup } from './popup.tsx'

/** Who one is, at which of one's posts, and the way out. */
export function AccountMenu({ session, actor }: { readonly session: Session; readonly actor: Actor }) {
  const words = useWords(deskWords)
  const { say } = useLanguage()
  const face = (
    <>
      <UserOutlined /> <span className="only-desk">{actor.name}</span>
    </>
  )
  return (
    <Popup label={`${words.account}: ${actor.name}`} face={face}>
      {(close) => (
        <div className="stack">
          <strong>{actor.name}</strong>
          <span className="quiet">{words.posts}</span>
          {session.posts.map(({ id, role, unitName }) => (
            <Button
              key={id}
              block
              type={id === actor.post ? 'primary' : 'default'}
              aria-pressed={id === actor.post}
              onClick={() => void switchPost(id).then(close)}
            >
              {say(roleWords[role])} · {unitName}
            </Button>
          ))}
          <Button block onClick={() => void signOut()}>
            {words.signOut}
          </Button>
        </div>
      )}
    </Popup>
  )
}
