import { expect, test } from 'vitest'
import { recall } from '#foundations/journal/memory.ts'
import { castCity, hoursLater, monday } from '../../test/cast/city.ts'
import { noticeWords } from './notice-words.ts'
import { noticingMemory } from './noticing.ts'

const words = [
  { class: 'sensitive', word: '着火', topic: '火灾爆炸', weight: 9 },
  { class: 'sensitive', word: '威胁', topic: '威胁恐吓', weight: 7 },
  { class: 'violation', word: '敷衍', topic: '不作为推诿', weight: 4 },
  { class: 'negation', word: '没有', topic: '提示词', weight: 1 },
]
const city = castCity({ words })
const heard = (text: string, ...more: string[]) => {
  const received = { type: 'TicketReceived', at: monday, title: '楼道', text }
  return recall(noticingMemory, [received, ...more.map((type) => ({ type, at: monday }))])
}
const notice = (state = noticingMemory.start) => noticeWords(state, {}, hoursLater(1), city)

test('what raises or notifies is noticed, with the level and who is told [CLASSIFY-04]', () => {
  expect(notice(heard('楼道着火，物业敷衍，还威胁我'))).toEqual({
    accepted: true,
    facts: [
      {
        type: 'WordsNoticed',
        at: hoursLater(1),
        words: ['着火', '威胁'],
        sensitive: ['着火', '威胁'],
        raiseTo: '2h',
        notify: ['dispatcher', 'street-coordinator'],
        edition: city.rulebook.edition,
      },
    ],
  })
})

test('a word that tells nobody and raises nothing is not noticed, nor a denied one, nor one twice', () => {
  expect(notice()).toMatchObject({ reason: 'not-received' })
  expect(notice(heard('物业敷衍'))).toMatchObject({ reason: 'nothing-to-notice' })
  expect(notice(heard('没有着火'))).toMatchObject({ reason: 'nothing-to-notice' })
  expect(notice(heard('楼道着火', 'WordsNoticed'))).toMatchObject({ reason: 'already-noticed', rule: 'CLASSIFY-04' })
})
