import { Button } from 'antd'
import { deskWords } from '../desk-words.ts'
import { Notice } from '../notice.tsx'
import { Defect, NotAllowed, Unreachable } from '../problems.ts'
import { useWords } from '../words.ts'
import { isOutdated } from './outdated.ts'
import { Outdated } from './outdated-notice.tsx'
import { Login, NotThere, OutOfScope } from './states.tsx'

/** A page or a part of it could not be shown: says which kind of trouble it is and what helps. */
export function Broken({ problem, again }: { readonly problem: Error; readonly again: () => void }) {
  const words = useWords(deskWords)
  const retry = <Button onClick={again}>{words.retry}</Button>
  if (problem instanceof NotAllowed) return stateOf(problem)
  if (problem instanceof Unreachable) return <Notice tone="warning" title={words.unreachable} action={retry} />
  if (isOutdated(problem)) return <Outdated />
  if (problem instanceof Defect && problem.error === 'took-too-long')
    return <Notice tone="warning" title={words.tookTooLong} hint={words.tookTooLongHint} action={retry} />
  const id = problem instanceof Defect && problem.id !== undefined ? words.errorId(problem.id) : undefined
  return (
    <Notice tone="error" title={words.broken} hint={words.brokenHint} detail={id ?? problem.message} action={retry} />
  )
}

function stateOf({ status, error }: NotAllowed) {
  if (status === 401) return <Login />
  return status === 404 ? <NotThere name={error} /> : <OutOfScope />
}
