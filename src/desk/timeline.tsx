import './timeline.css'
import type { Envelope } from '#foundations/journal/envelope.ts'
import { roleWords } from './demand-words.ts'
import { explanationOf, sentenceOf, stageOf, useDoors } from './doors.ts'
import { At } from './instant.tsx'
import type { StageWeb } from './stage-web.ts'
import { chaptersOf } from './timeline-chapters.ts'
import { useNames } from './use-city.ts'
import { Why } from './why.tsx'
import { dictionary, useLanguage, useWords } from './words.ts'

const texts = dictionary(
  { rail: '闭环进度', life: '办理过程', reached: '已到', ahead: '未到' },
  { rail: 'Where in the loop', life: 'Life of the ticket', reached: 'reached', ahead: 'ahead' },
)

/** The seven stages as a slim rail that fills: those in which something is recorded, and the one where the last thing happened. */
export function StageRail({ facts }: { readonly facts: readonly Envelope[] }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const doors = useDoors()
  const stages = facts.map(({ fact }) => stageOf(doors, fact)?.name)
  return (
    <ol className="stage-rail" aria-label={words.rail}>
      {doors
        .filter(({ factSentences }) => Object.keys(factSentences).length > 0)
        .map(({ name, title }) => {
          const isReached = stages.includes(name)
          return (
            <li
              key={name}
              data-reached={isReached || undefined}
              aria-current={stages.at(-1) === name ? 'step' : undefined}
            >
              <span>{say(title)}</span>
              <span className="visually-hidden">{isReached ? words.reached : words.ahead}</span>
            </li>
          )
        })}
    </ol>
  )
}

/** Every fact of a ticket in a plain sentence, oldest first, in chapters of one stage each. */
export function Timeline({ facts }: { readonly facts: readonly Envelope[] }) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const doors = useDoors()
  const chapters = chaptersOf(facts, (fact) => stageOf(doors, fact)?.name)
  const titleOf = (stage: string | undefined) => doors.find(({ name }) => name === stage)?.title
  return (
    <section className="timeline" aria-label={words.life}>
      {chapters.map(({ stage, facts: inside }) => {
        const title = titleOf(stage)
        return (
          <section key={inside[0]?.position ?? 0}>
            <h3>{title === undefined ? stage : say(title)}</h3>
            <ol>
              {inside.map((envelope) => (
                <Entry key={envelope.position} envelope={envelope} doors={doors} />
              ))}
            </ol>
          </section>
        )
      })}
    </section>
  )
}

function Entry({
  envelope: { fact, actor },
  doors,
}: {
  readonly envelope: Envelope
  readonly doors: readonly StageWeb[]
}) {
  const { say } = useLanguage()
  const names = useNames()
  const explanation = explanationOf(doors, fact, names)
  const unit = actor.unit === undefined ? '' : names.unit(actor.unit)
  const who = [actor.role === 'system' ? '' : actor.name, say(roleWords[actor.role]), unit]
  return (
    <li>
      <At moment={fact.at} />
      <div>
        <p>
          {say(sentenceOf(doors, fact, names))} {explanation && <Why explanation={explanation} />}
        </p>
        <p className="timeline-by">{[...new Set(who)].filter((part) => part !== '').join(' · ')}</p>
      </div>
    </li>
  )
}
