import { useLanguage } from '#desk/words.ts'
import type { AwaitedChild } from '../children.ts'

/** What the children answered: it is put below the lead's own answer by itself. */
export function ChildrenAnswers({ of: children = [] }: { readonly of?: readonly AwaitedChild[] | undefined }) {
  const { say } = useLanguage()
  const answered = children.filter(({ answer }) => answer !== undefined)
  if (answered.length === 0) return null
  return (
    <details>
      <summary>
        {say({
          zh: `${answered.length} 件子单的答复将附在公开答复之后，不必重复`,
          en: `The answers of ${answered.length} children follow yours by themselves`,
        })}
      </summary>
      {answered.map(({ ticket, matter, answer }) => (
        <p key={ticket}>
          {matter}
          <br />
          {answer}
        </p>
      ))}
    </details>
  )
}
