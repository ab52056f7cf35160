import { useLanguage } from '#desk/words.ts'
import type { DraftAnswer } from '../../catalogue-api.ts'
import { faultWords } from './catalogue-words.ts'

/** What stands against the lines, each with its row in the file; where nothing does, that is said. [DISPATCH-04] */
export function DraftFaults({ faults }: Pick<DraftAnswer, 'faults'>) {
  const { say, list } = useLanguage()
  if (faults.length === 0)
    return (
      <p className="panel">
        ✓ {say({ zh: '条目没有问题（DISPATCH-04）', en: 'Nothing stands against the lines (DISPATCH-04)' })}
      </p>
    )
  const wordsOf = (reason: string) => say(faultWords[reason as keyof typeof faultWords] ?? { zh: reason, en: reason })
  return (
    <section className="panel" role="alert">
      <h2>{say({ zh: `${faults.length} 处须改正（DISPATCH-04）`, en: `${faults.length} to mend (DISPATCH-04)` })}</h2>
      <ul className="catalogue-faults">
        {faults.map(({ row, id, field, value, reason, others = [] }) => (
          <li key={`${row} ${field} ${value}`}>
            <b>{say({ zh: `第 ${row} 行`, en: `Row ${row}` })}</b> <code>{id}</code> {wordsOf(reason)}{' '}
            {others.length > 0
              ? list(
                  others.map((other) =>
                    say({ zh: `第 ${other.row} 行 ${other.id}`, en: `row ${other.row} ${other.id}` }),
                  ),
                )
              : value !== '' && <code>{value}</code>}
          </li>
        ))}
      </ul>
    </section>
  )
}
