import { Defect, NotAllowed } from '#desk/problems.ts'
import { Problem } from '#desk/refusal.tsx'
import { useLanguage } from '#desk/words.ts'
import type { Words } from '#foundations/rulebook/api.ts'

const reasons: Readonly<Record<string, Words>> = {
  'user-name-taken': { zh: '用户名已被使用，请换一个', en: 'The user name is taken; choose another' },
  'last-administrator': {
    zh: '这是最后一位管理员，先指定另一位再停用',
    en: 'This is the last administrator; appoint another one first',
  },
}

/** What went wrong with a change of people, where it was tried. */
export function PeopleProblem({ problem }: { readonly problem: Error | undefined }) {
  const { say } = useLanguage()
  if (problem === undefined) return null
  const isNamed = problem instanceof Defect || problem instanceof NotAllowed
  const words = isNamed ? reasons[problem.error] : undefined
  if (words === undefined) return <Problem problem={problem} />
  return (
    <div className="refusal" role="alert">
      <p>
        <span aria-hidden="true">◆</span> {say(words)}
      </p>
    </div>
  )
}
