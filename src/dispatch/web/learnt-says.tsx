import { WarningOutlined } from '@ant-design/icons'
import { At } from '#desk/instant.tsx'
import { useNames } from '#desk/use-city.ts'
import { Why } from '#desk/why.tsx'
import { dictionary, useWords } from '#desk/words.ts'
import type { LearntUnits } from '../api.ts'

const texts = dictionary(
  {
    says: '以往办理',
    differs: '与派单目录不一致，请核对后决定',
    none: '此地此类没有可以参考的办理',
    model: '学习于',
    alike: (days: number, of: number, handled: number) =>
      of === 0 ? `过去 ${days} 天此街道没有同类办结` : `过去 ${days} 天 ${of} 件中 ${handled} 件由其办结`,
  },
  {
    says: 'Past handling',
    differs: 'Another unit than the catalogue names; look before you decide',
    none: 'Nothing alike was handled there',
    model: 'Learnt',
    alike: (days: number, of: number, handled: number) =>
      of === 0 ? `none alike on this street in ${days} days` : `saw ${handled} of ${of} through in ${days} days`,
  },
)

/** Which units probably see such a matter through, and on how many tickets that rests; it is read, never filled in. */
export function LearntSays({ learnt }: { readonly learnt: LearntUnits }) {
  const words = useWords(texts)
  const names = useNames()
  const { rule, units, days, alike, trainedAt, differs } = learnt
  return (
    <section className="learnt-says" aria-label={words.says}>
      <h3 className="row">
        {words.says} <Why explanation={{ rule, inputs: [] }} />
        <small className="quiet">
          {words.model} <At moment={trainedAt} />
        </small>
      </h3>
      {differs && (
        <p className="learnt-differs">
          <WarningOutlined aria-hidden /> {words.differs}
        </p>
      )}
      {units.length === 0 && <p className="quiet">{words.none}</p>}
      <ol>
        {units.map(({ unit, probability, handled }) => (
          <li key={unit}>
            <span>{names.unit(unit)}</span> <strong>{Math.round(probability * 100)} %</strong>
            <small className="quiet">{words.alike(days, alike, handled)}</small>
          </li>
        ))}
      </ol>
    </section>
  )
}
