import type { Envelope } from '#foundations/journal/envelope.ts'
import type { SupervisionOpened, SupervisionPressed } from '../events.ts'

/** A notice as it was issued, and who signed it. */
export type Notice = Pick<SupervisionPressed, 'at' | 'by' | 'press' | 'unit' | 'why' | 'due' | 'notice'> & {
  readonly how: SupervisionOpened['how']
  readonly signer: string
}

/** The notice of that number among a ticket's facts; undefined where none was issued. */
export function noticeIn(facts: readonly Envelope[], notice: string): Notice | undefined {
  let how: SupervisionOpened['how'] = 'press'
  for (const { fact, actor } of facts) {
    if (isOpening(fact)) how = fact.how
    if ((isOpening(fact) || isPress(fact)) && fact.notice === notice)
      return { ...fact, press: 'press' in fact ? fact.press : 1, how, signer: actor.name }
  }
  return undefined
}

function isOpening(fact: Envelope['fact']): fact is SupervisionOpened {
  return fact.type === 'SupervisionOpened'
}

function isPress(fact: Envelope['fact']): fact is SupervisionPressed {
  return fact.type === 'SupervisionPressed'
}
