import type { FactReasons, FactSentences } from '#desk/stage-web.ts'
import { exactlyAt } from '#desk/time-words.ts'
import type { AdjudicationOpened, AdjudicationRuled, OpinionGiven, ProposalSettled } from '../events.ts'
import { howWords } from './referee-words.ts'

type RefereeFact = AdjudicationOpened | OpinionGiven | AdjudicationRuled | ProposalSettled

/** How the facts of a ruling read. */
export const refereeSentences: FactSentences<RefereeFact> = {
  AdjudicationOpened: ({ how, units, question }, names) => ({
    zh: `提请裁定（${howWords[how].zh}，征求${units.map(names.unit).join('、')}意见）：${question}`,
    en: `Put to a ruling (${howWords[how].en}; asked: ${units.map(names.unit).join(', ')}): ${question}`,
  }),
  OpinionGiven: ({ unit, says, suggests }, names) => ({
    zh: `${names.unit(unit)}意见：${says}${suggests === undefined ? '' : `，建议由${names.unit(suggests)}办理`}`,
    en: `${names.unit(unit)}: ${says}${suggests === undefined ? '' : `; suggests ${names.unit(suggests)}`}`,
  }),
  AdjudicationRuled: ({ lead, why, forCatalogue }, names) => ({
    zh: `裁定由${names.unit(lead)}办理：${why}${forCatalogue === undefined ? '' : '；建议列入派单目录'}`,
    en: `Ruled: ${names.unit(lead)} leads: ${why}${forCatalogue === undefined ? '' : '; offered to the catalogue'}`,
  }),
  ProposalSettled: ({ verdict, why }) =>
    verdict === 'taken'
      ? { zh: `派单目录已采纳裁定${why && `：${why}`}`, en: `The catalogue took the ruling up${why && `: ${why}`}` }
      : { zh: `派单目录未采纳裁定：${why}`, en: `The catalogue did not take the ruling up: ${why}` },
}

/** Deadline, basis and edition behind them. */
export const refereeReasons: FactReasons<RefereeFact> = {
  AdjudicationOpened: ({ rule, edition, due, hearBy }) => ({
    rule,
    edition,
    inputs: [
      { name: { zh: '裁定时限', en: 'Ruling due' }, value: exactlyAt(due) },
      ...(hearBy === undefined ? [] : [{ name: { zh: '意见时限', en: 'Heard until' }, value: exactlyAt(hearBy) }]),
    ],
  }),
  AdjudicationRuled: ({ basis, edition }) => ({
    rule: 'DISPATCH-06',
    edition,
    inputs: [{ name: { zh: '依据', en: 'Basis' }, value: basis }],
  }),
  ProposalSettled: ({ edition }) => ({ rule: 'DISPATCH-06', edition, inputs: [] }),
}
