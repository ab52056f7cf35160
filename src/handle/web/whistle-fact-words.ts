import type { Names } from '#desk/names.ts'
import type { FactReasons, FactSentences } from '#desk/stage-web.ts'
import { exactlyAt, exactWords } from '#desk/time-words.ts'
import { listed } from '#desk/words.ts'
import type { WhistleConfirmed, WhistleFact } from '../events.ts'

const called = (units: readonly string[], names: Names) => listed(units.map(names.unit))

/** What happened around a whistle, in sentences. */
export const whistleFactSentences: FactSentences<WhistleFact> = {
  WhistleBlown: ({ unit, matter, where, meetAt, departments }, names) => ({
    zh: `${names.unit(unit)}吹哨，请${called(departments, names).zh}于 ${exactWords(meetAt, 'zh')} 到${where}：${matter}`,
    en: `${names.unit(unit)} whistles for ${called(departments, names).en}, ${exactWords(meetAt, 'en')}, ${where}: ${matter}`,
  }),
  WhistleConfirmed: (fact, names) => confirmation(fact, names),
  WhistleRejected: ({ how, why }) => ({
    zh: how === 'district' ? `区级不同意吹哨：${why}` : '区级逾期未确认，吹哨失效',
    en:
      how === 'district'
        ? `The district says no to the whistle: ${why}`
        : 'The district said nothing in time: no whistle',
  }),
  WhistleSigned: ({ unit }, names) => ({
    zh: `${names.unit(unit)}签收哨声`,
    en: `${names.unit(unit)} signed for the whistle`,
  }),
  DepartmentArrived: ({ unit, people, how }, names) => ({
    zh: `${names.unit(unit)}到场 ${people} 人（${how === 'qr' ? '扫码' : '街乡镇确认'}）`,
    en: `${names.unit(unit)} arrived, ${people} people (${how === 'qr' ? 'by code' : 'confirmed by the street'})`,
  }),
  DepartmentPartDone: ({ unit, what }, names) => ({
    zh: `${names.unit(unit)}完成分工：${what}`,
    en: `${names.unit(unit)} did its part: ${what}`,
  }),
  DepartmentReleased: ({ unit }, names) => ({ zh: `${names.unit(unit)}放行`, en: `${names.unit(unit)} may go` }),
  WhistleConcluded: ({ result, verdicts }, names) => ({
    zh: `吹哨结论：${result} 评价：${verdicts.map(({ unit, score }) => `${names.unit(unit)} ${score} 分`).join('、')}`,
    en: `The whistle is concluded: ${result} Verdicts: ${verdicts.map(({ unit, score }) => `${names.unit(unit)} ${score}`).join(', ')}`,
  }),
  StreetJudged: ({ unit, score, words }, names) => ({
    zh: `${names.unit(unit)}评价街乡镇 ${score} 分${words && `：${words}`}`,
    en: `${names.unit(unit)} gives the street ${score}${words && `: ${words}`}`,
  }),
  WhistleJoined: () => ({
    zh: '并入同一街乡镇另一工单的吹哨',
    en: 'Part of the whistle blown on another ticket of the street',
  }),
  WhistleLeft: ({ result }) => ({
    zh: `所并入的吹哨已结束${result === undefined ? '' : `：${result}`}`,
    en: `The whistle it was part of is over${result === undefined ? '' : `: ${result}`}`,
  }),
}

/** The rules behind a whistle. */
export const whistleFactReasons: FactReasons<WhistleFact> = {
  WhistleBlown: ({ edition, confirmBy }) => ({
    rule: 'HANDLE-10',
    edition,
    inputs: [{ name: { zh: '区级确认时限', en: 'The district confirms by' }, value: exactlyAt(confirmBy) }],
  }),
  WhistleConfirmed: () => ({ rule: 'HANDLE-10', inputs: [] }),
  DepartmentArrived: () => ({ rule: 'HANDLE-11', inputs: [] }),
  WhistleConcluded: () => ({ rule: 'HANDLE-12', inputs: [] }),
}

function confirmation({ how, departments, due, note }: WhistleConfirmed, names: Names) {
  const units = called(departments, names)
  return {
    zh: `${how === 'district' ? '区级确认吹哨' : '区级逾期未确认，视为同意吹哨'}，${units.zh}应于 ${exactWords(due, 'zh')} 前到场${note && `：${note}`}`,
    en: `${how === 'district' ? 'The district calls' : 'The district said nothing in time, which calls'} ${units.en}, to arrive by ${exactWords(due, 'en')}${note && `: ${note}`}`,
  }
}
