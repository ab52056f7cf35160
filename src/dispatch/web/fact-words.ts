import type { Names } from '#desk/names.ts'
import type { FactReasons, FactSentences } from '#desk/stage-web.ts'
import { exactlyAt } from '#desk/time-words.ts'
import { listed } from '#desk/words.ts'
import type { Moment } from '#foundations/calendar/moment.ts'
import type { Words } from '#foundations/rulebook/api.ts'
import type { UnitCode } from '#foundations/units/unit.ts'
import type { DispatchFact, DispatchReason } from '../events.ts'
import { refereeReasons, refereeSentences } from './referee-sentences.ts'
import { gapWords } from './words.ts'

export const factSentences: FactSentences<DispatchFact> = {
  ...refereeSentences,
  TicketDispatched: ({ round, lead, supports, level }, names) => ({
    zh: `${round > 1 ? '改派' : '派单'}至${names.unit(lead)}主办${supportWords(supports, names).zh}，${names.level(level).zh}`,
    en: `${round > 1 ? 'Moved' : 'Dispatched'} to ${names.unit(lead)}${supportWords(supports, names).en}, ${names.level(level).en}`,
  }),
  TicketHeld: ({ why }) => ({
    zh: `目录未能直派，转派单员：${gapWords[why].zh}`,
    en: `Not dispatched by the catalogue, left to a dispatcher: ${gapWords[why].en}`,
  }),
  TicketReturned: ({ by, why, basis, suggestedLead }, names) => ({
    zh: `${names.unit(by)}退单：${why}（依据：${basis}）${suggestedLead === undefined ? '' : `，建议由${names.unit(suggestedLead)}办理`}`,
    en: `${names.unit(by)} handed it back: ${why} (basis: ${basis})${suggestedLead === undefined ? '' : `; suggests ${names.unit(suggestedLead)}`}`,
  }),
  TicketSplit: ({ why, children }, names) => ({
    zh: `拆分为 ${children.length} 件子单（${children.map(({ lead }) => names.unit(lead)).join('、')}）：${why}`,
    en: `Split into ${children.length} children (${children.map(({ lead }) => names.unit(lead)).join(', ')}): ${why}`,
  }),
  ChildResolved: ({ unit, answer = '' }, names) => ({
    zh: `子单${unit === undefined ? '已由热线办结' : `由${names.unit(unit)}办结`}${answer && `：${answer}`}`,
    en: `A child ${unit === undefined ? 'was closed at the desk' : `was seen through by ${names.unit(unit)}`}${answer && `: ${answer}`}`,
  }),
}

/** The rule, the edition and the line or reason that decided, and every instant that follows from them. */
export const factReasons: FactReasons<DispatchFact> = {
  ...refereeReasons,
  TicketDispatched: ({ rule, reason, deadlines, returnBy, deadlineEdition }) => ({
    rule,
    edition: reason.edition,
    inputs: [
      ...decidedBy(reason),
      instant({ zh: '签收时限', en: 'Sign by' }, deadlines.signBy),
      instant({ zh: '响应时限', en: 'Respond by' }, deadlines.respondBy),
      instant({ zh: '办结时限', en: 'Result by' }, deadlines.resolveBy),
      instant({ zh: '退单时限', en: 'Return by' }, returnBy),
      { name: { zh: '时限依据', en: 'Limits by' }, value: `CLOCK-01 · ${deadlineEdition}` },
    ],
  }),
  TicketHeld: ({ rule, edition, lines }) => ({
    rule,
    edition,
    inputs: [{ name: { zh: '相关条目', en: 'Lines in question' }, value: lines.length === 0 ? '—' : listed(lines) }],
  }),
  TicketReturned: ({ basis }) => ({
    rule: 'DISPATCH-07',
    inputs: [{ name: { zh: '依据', en: 'Basis' }, value: basis }],
  }),
  TicketSplit: ({ edition }) => ({ rule: 'DISPATCH-08', edition, inputs: [] }),
}

function decidedBy(reason: DispatchReason) {
  if (reason.by === 'dispatcher' || reason.by === 'split')
    return [{ name: { zh: '派单理由', en: 'Reason given' }, value: reason.why }]
  if (reason.by === 'ruling')
    return [
      { name: { zh: '裁定理由', en: 'Ruled because' }, value: reason.why },
      { name: { zh: '依据', en: 'Basis' }, value: reason.basis },
    ]
  return [
    { name: { zh: '目录条目', en: 'Catalogue line' }, value: reason.line },
    { name: { zh: '依据', en: 'Basis' }, value: reason.basis },
    ...(reason.lost?.length ? [{ name: { zh: '落选条目', en: 'Lines that lost' }, value: listed(reason.lost) }] : []),
  ]
}

function instant(name: Words, at: Moment) {
  return { name, value: exactlyAt(at) }
}

function supportWords(units: readonly UnitCode[], names: Names): Words {
  if (units.length === 0) return { zh: '', en: '' }
  const called = units.map(names.unit)
  return { zh: `，${called.join('、')}协办`, en: `, supported by ${called.join(', ')}` }
}
