import './assist-draft.css'
import { RobotOutlined } from '@ant-design/icons'
import { useMutation } from '@tanstack/react-query'
import { Button } from 'antd'
import type { ReactNode } from 'react'
import type { Static, TObject, TString } from 'typebox'
import { Adopted } from '#foundations/assist/api.ts'
import type { TicketId } from '#foundations/journal/envelope.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import { post } from '../api-client.ts'
import { useSession } from '../use-session.ts'
import { dictionary, useLanguage, useWords } from '../words.ts'
import { noDraftWords } from './assist-words.ts'

const texts = dictionary(
  { mark: '机器草拟 · 未经核实', adopt: '采用', drop: '不用' },
  { mark: 'Drafted by a machine · not checked', adopt: 'Take over', drop: 'Leave it' },
)

type Draft = TObject<{ use: TString; model: TString }>

type Parts<Schema extends Draft> = {
  readonly ticket: TicketId
  readonly noun: 'summaries' | 'category-proposals' | 'reply-drafts'
  readonly schema: Schema
  readonly ask: Words
  readonly show: (draft: Static<Schema>) => ReactNode
  /** Takes the draft over, where it is to be filled in somewhere; only ever on a person's word. */
  readonly adopt?: (draft: Static<Schema>) => void
}

/** Asks a language model for a draft and shows it marked as one; nothing where the installation has none. [CLASSIFY-06] */
export function AssistDraft<Schema extends Draft>({ ticket, noun, schema, ask, show, adopt }: Parts<Schema>) {
  const words = useWords(texts)
  const { say } = useLanguage()
  const isOn = useSession().data?.assist === true
  const drafting = useMutation({ mutationFn: () => post(`/api/assist/${noun}`, { ticket }, schema) })
  const adopting = useMutation({ mutationFn: (use: string) => post('/api/assist/adoptions', { ticket, use }, Adopted) })
  if (!isOn) return null
  const draft = drafting.data
  const takeOver = () => {
    if (draft === undefined) return
    adopt?.(draft)
    adopting.mutate(draft.use)
    drafting.reset()
  }
  return (
    <div className="assist-draft">
      <Button size="small" icon={<RobotOutlined />} loading={drafting.isPending} onClick={() => drafting.mutate()}>
        {say(ask)}
      </Button>
      {drafting.isError && <p role="status">{say(noDraftWords(drafting.error))}</p>}
      {draft !== undefined && (
        <section aria-label={words.mark}>
          <p className="assist-mark">
            <RobotOutlined aria-hidden /> {words.mark} <span className="quiet">{draft.model}</span>
          </p>
          <div className="assist-text">{show(draft)}</div>
          <div className="row">
            {adopt !== undefined && (
              <Button size="small" onClick={takeOver}>
                {words.adopt}
              </Button>
            )}
            <Button size="small" type="text" onClick={() => drafting.reset()}>
              {words.drop}
            </Button>
          </div>
        </section>
      )}
    </div>
  )
}
