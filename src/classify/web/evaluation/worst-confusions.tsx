import { Link } from 'react-router'
import { Empty } from '#desk/empty.tsx'
import { useNames } from '#desk/use-city.ts'
import { useLanguage } from '#desk/words.ts'
import { worstConfusions } from '../../confusions.ts'
import type { JudgedPairRow } from '../../model-api.ts'

const shown = 10

/** What is most often taken for something else, with the tickets. */
export function WorstConfusions({ pairs }: { readonly pairs: readonly JudgedPairRow[] }) {
  const { say } = useLanguage()
  const names = useNames()
  const worst = worstConfusions(pairs, shown)
  return (
    <section className="panel stack">
      <h2>{say({ zh: '最常见的混淆（建议 → 人的选择）', en: 'Most frequent confusions (proposed → chosen)' })}</h2>
      {worst.length === 0 && (
        <Empty words={{ zh: '没有与人的选择不同的建议。', en: 'No proposal differed from the choice.' }} />
      )}
      <ol>
        {worst.map(({ chosen, proposed, count }) => (
          <li key={`${chosen} ${proposed}`}>
            {say(names.category(proposed ?? ''))} → {say(names.category(chosen))}{' '}
            <Link to={`/classify/judged?chosen=${chosen}&proposed=${proposed}`}>
              {say({ zh: `${count} 件`, en: `${count} tickets` })}
            </Link>
          </li>
        ))}
      </ol>
    </section>
  )
}
