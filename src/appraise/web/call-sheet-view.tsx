import { At } from '#desk/instant.tsx'
import { useCity, useNames } from '#desk/use-city.ts'
import { useLanguage, useWords } from '#desk/words.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { CallSheet } from '../api.ts'
import { CallPlan } from './call-plan.tsx'
import { deskTexts } from './desk-words.ts'
import { GivenAnswers } from './given-answers.tsx'
import { RevealPhone } from './reveal-phone.tsx'
import { channelWords, outcomeWords } from './words.ts'

type Outcome = keyof typeof outcomeWords

/** What to say and what it is about; none of the unit's own words. */
export function CallSheetView({ sheet }: { readonly sheet: CallSheet }) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  const names = useNames()
  const rules = useCity()?.rulebook.appraise.callBack
  const earlier = sheet.answers.filter(({ round }) => round < sheet.round)
  return (
    <section className="call-sheet stack">
      <RevealPhone ticket={sheet.ticket as TicketId} disabled={sheet.ended} />
      {rules && (
        <div className="panel call-script">
          <h2>{words.script}</h2>
          <p>{say(rules.script)}</p>
        </div>
      )}
      <div className="panel">
        <h2>
          {words.demand} <span className="quiet figures">{sheet.number}</span>
        </h2>
        <p className="call-title">{sheet.title}</p>
        <p className="call-text">{sheet.text}</p>
        <p className="quiet">
          {names.place(sheet.place ?? '')} · {sheet.address}
        </p>
        <p className="quiet">
          {say(names.category(sheet.category ?? ''))} · {words.lead} {names.unit(sheet.lead ?? '')} ·{' '}
          {sheet.round > 1 ? <strong>{words.round(sheet.round)}</strong> : words.round(sheet.round)}
          {sheet.resolved && (
            <>
              {' '}
              · {words.resolvedAt} <At moment={sheet.resolved} />
            </>
          )}
        </p>
      </div>
      {earlier.length > 0 && (
        <div className="panel">
          {earlier.map((answers) => (
            <GivenAnswers key={answers.round} title={words.saidBefore(answers.round)} answers={answers} />
          ))}
        </div>
      )}
      <CallPlan sheet={sheet} />
      <Attempts sheet={sheet} most={rules?.attempts} />
    </section>
  )
}

function Attempts({ sheet: { attempts }, most }: { readonly sheet: CallSheet; readonly most: number | undefined }) {
  const words = useWords(deskTexts)
  const { say } = useLanguage()
  const outcomeOf = (code: string) =>
    Object.keys(outcomeWords).find((outcome) => outcome === code) as Outcome | undefined
  const calls = attempts.filter(({ channel }) => channel !== 'link').length
  return (
    <div className="panel call-attempts">
      <h2>
        {words.attempts}{' '}
        {most !== undefined && <small className="quiet">{words.attemptRule(most, Math.max(0, most - calls))}</small>}
      </h2>
      {attempts.length === 0 && <p className="quiet">{words.noAttempts}</p>}
      <ol>
        {attempts.map(({ at, channel, outcome, nextAt }) => (
          <li key={at}>
            <At moment={at} /> {say(channelWords[channel])} {say(outcomeWords[outcomeOf(outcome) ?? 'no-answer'])}
            {nextAt && (
              <span className="quiet">
                {' '}
                · {words.nextAt} <At moment={nextAt} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </div>
  )
}
