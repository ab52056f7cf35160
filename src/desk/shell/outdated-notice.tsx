import { Button } from 'antd'
import { useEffect, useState } from 'react'
import { deskWords } from '../desk-words.ts'
import { Notice } from '../notice.tsx'
import { useWords } from '../words.ts'

/** Part of the page could not be fetched: it was replaced by a newer one, unless the server cannot be reached at all. */
export function Outdated() {
  const words = useWords(deskWords)
  const [isReached, setReached] = useState<boolean>()
  useEffect(() => void reachesServer().then(setReached), [])
  const reload = () => window.location.reload()
  const again = async () => {
    if (await reachesServer()) reload()
  }
  if (isReached === undefined) return null
  return isReached ? (
    <Notice
      tone="plain"
      title={words.newVersion}
      hint={words.newVersionHint}
      action={<Button onClick={reload}>{words.reload}</Button>}
    />
  ) : (
    <Notice
      tone="warning"
      title={words.unreachable}
      action={<Button onClick={() => void again()}>{words.retry}</Button>}
    />
  )
}

/** Whether the server, and not only what stands before it, answers. */
function reachesServer(): Promise<boolean> {
  return fetch('/healthz').then(
    ({ ok }) => ok,
    () => false,
  )
}
