import { Button } from 'antd'
import { Link } from 'react-router'
import { roleWords } from '../demand-words.ts'
import { deskWords } from '../desk-words.ts'
import { Notice } from '../notice.tsx'
import type { Audience } from '../stage-web.ts'
import { useLanguage, useWords } from '../words.ts'

function HomeLink() {
  const words = useWords(deskWords)
  return (
    <Link to="/">
      <Button>{words.home}</Button>
    </Link>
  )
}

/** No page has this address. */
export function NotFound() {
  const words = useWords(deskWords)
  return <Notice tone="plain" title={words.notFound} hint={words.notFoundHint} action={<HomeLink />} />
}

/** What the address names does not exist. */
export function NotThere({ name }: { readonly name: string }) {
  const words = useWords(deskWords)
  const title = name === 'no-such-ticket' ? words.noTicket : words.notThere
  return <Notice tone="plain" title={title} hint={words.noTicketHint} action={<HomeLink />} />
}

/** The page exists, but for other posts. */
export function Forbidden({ audience }: { readonly audience: Audience }) {
  const words = useWords(deskWords)
  const { say, list } = useLanguage()
  const posts = typeof audience === 'string' ? '' : list(audience.map((role) => say(roleWords[role])))
  return <Notice tone="warning" title={words.forbidden} hint={words.forbiddenHint(posts)} action={<HomeLink />} />
}

/** The record lies outside the post's area or line. */
export function OutOfScope() {
  const words = useWords(deskWords)
  return <Notice tone="warning" title={words.outOfScope} hint={words.outOfScopeHint} action={<HomeLink />} />
}

/** The session has ended. */
export function Login() {
  const words = useWords(deskWords)
  const again = () => window.location.reload()
  return <Notice tone="warning" title={words.notSignedIn} action={<Button onClick={again}>{words.signIn}</Button>} />
}
