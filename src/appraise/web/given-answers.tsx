import { At } from '#desk/instant.tsx'
import { useLanguage, useWords } from '#desk/words.ts'
import type { CallSheet } from '../api.ts'
import { deskTexts } from './desk-words.ts'
import { channelWords, contactedWords, satisfiedWords, solvedWords } from './words.ts'

type Parts = { readonly title: string; readonly answers: CallSheet['answers'][number] }

/** What was answered in a round: the three answers, why, when, by which channel, and whether somebody else gave them. */
export function GivenAnswers({ title, answers }: Parts) {
  const words = useWords(deskTexts)
  const { say, list, name } = useLanguage()
  const { at, channel, contacted, solved, satisfied, why, answeredBy, valid } = answers
  const three = [contactedWords[contacted ? 'yes' : 'no'], solvedWords[solved], satisfiedWords[satisfied]]
  return (
    <div className="call-given">
      <p className="quiet">
        {title} · <At moment={at} /> · {say(channelWords[channel])}
      </p>
      <p>
        {list(three.map(say))}
        {answeredBy === 'other' && <strong> ▲ {valid ? words.byOther : words.notCounted}</strong>}
      </p>
      {why && <p>{name(words.why, why)}</p>}
    </div>
  )
}
