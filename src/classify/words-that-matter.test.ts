import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { City } from '#foundations/rulebook/city.ts'
import type { LevelCode } from '#foundations/rulebook/demand.ts'
import { morePressing } from '#foundations/rulebook/edition.ts'
import { normalText } from '#foundations/text/normal-text.ts'
import { beijing } from '../../test/cast/beijing.ts'
import { effectOf, sensitiveIn, wordsSaid, wordsThatMatter } from './words-that-matter.ts'

let city: City
beforeAll(async () => {
  city = await beijing()
})

const read = (text: string) => wordsThatMatter(text, city.words, city.rulebook)
const alarming = (text: string) => read(text).filter((word) => word.class === 'sensitive')
const counted = (text: string) =>
  alarming(text)
    .filter(({ discount }) => discount === undefined)
    .map(({ said }) => said)
const discounts = (text: string) => alarming(text).map(({ said, discount }) => [said, discount?.by])

describe('words that matter [CLASSIFY-04]', () => {
  test.each([
    ['楼下厨房着火了，快来人', ['厨房着火']],
    ['不知道是不是起火，有浓烟', ['起火', '浓烟']],
    ['没有人管，三单元着火了', ['着火了']],
    ['没有灭火器着火了', ['着火了']],
    ['他哭着说“我要跳楼，谁也别拦着”', ['要跳楼']],
    ['我担心孩子要跳楼', ['要跳楼']],
    ['再不管就要出人命', ['要出人命']],
    ['没过多久就爆炸了', ['爆炸']],
  ])('%s: counts', (text, said) => {
    expect(counted(text)).toEqual(said)
  })

  test.each([
    ['经查看没有着火，只是水汽', '着火', 'negation'],
    ['锅炉并未爆炸', '爆炸', 'negation'],
    ['这不是自杀', '自杀', 'negation'],
    ['墙上写着“预防火灾，人人有责”', '火灾', 'prevention'],
    ['墙上写着“小心火灾，人人有责”', '火灾', 'quotation'],
    ['听说那边起火了', '起火', 'hearsay'],
    ['担心会爆炸', '爆炸', 'condition'],
    ['定期检查，防止触电', '触电', 'prevention'],
    ['如果下雨积水会触电', '触电', 'condition'],
    ['社区组织火灾逃生演练', '火灾', 'education'],
    ['去年着火的那栋楼至今没人修', '着火', 'past'],
    ['《火灾事故处理办法》在哪里查', '火灾', 'quotation'],
  ])('%s: does not count, and why', (text, said, by) => {
    expect(discounts(text)).toEqual([[said, by]])
  })

  test('what is joined to a denied word is denied with it', () => {
    expect(discounts('检查后没有发现明火、浓烟')).toEqual([
      ['明火', 'negation'],
      ['浓烟', 'negation'],
    ])
  })

  test('a hazard is no fire, a fire alarm none either', () => {
    expect(alarming('楼道堆物有火灾隐患')).toMatchObject([{ said: '火灾隐患', topic: '安全隐患' }])
    expect(effectOf(read('楼道堆物有火灾隐患'), city.rulebook)).toEqual({ notify: [], because: [] })
    expect(alarming('火灾报警器坏了，还拼命响')).toMatchObject([{ said: '拼命' }])
  })
})

describe('what they do [CLASSIFY-04]', () => {
  const [urgent, day, week] = ['2h' as LevelCode, '24h' as LevelCode, '7d' as LevelCode] as const

  test('the most pressing level, all who are to be told, and because of which words', () => {
    expect(effectOf(read('门口积水齐腰，有人触电，物业敷衍'), city.rulebook)).toEqual({
      raiseTo: urgent,
      notify: ['dispatcher', 'street-coordinator'],
      because: ['积水齐腰', '触电'],
    })
    expect(effectOf(read('没有触电'), city.rulebook)).toEqual({ notify: [], because: [] })
  })

  test('a level is raised, never lowered', () => {
    expect(morePressing(city.rulebook, week, urgent)).toBe(urgent)
    expect(morePressing(city.rulebook, urgent, day)).toBe(urgent)
  })

  test('traditional characters are read as well, each alarming word is told once', () => {
    const said = { title: '有人觸電', text: '樓下有人觸電了' }
    expect(sensitiveIn(wordsSaid(said, { ...city, normal: normalText }))).toEqual(['触电'])
  })
})

const pieces = fc.constantFrom(
  '着火了',
  '没有',
  '“',
  '”',
  '《',
  '》',
  '、',
  '，',
  '听说',
  '不是',
  '说',
  '火灾',
  '演练',
  '🔥',
  '\u202e',
  ' ',
)

describe('laws', () => {
  test('every word stands where it is said to stand, in order, without overlap', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (said) => {
        const text = said.join('')
        let end = 0
        for (const word of read(text)) {
          expect(text.slice(word.start, word.end)).toBe(word.said)
          expect(word.start).toBeGreaterThanOrEqual(end)
          end = word.end
        }
      }),
    )
  })

  test.each([
    '火灾',
    '“',
    '没有',
    '“火灾',
    '没有火灾、',
    '说“着火了”',
    '\u0000',
    '👨‍👩‍👧',
    "'; drop table x;--",
    '<script>',
  ])('a hundred kilobytes of %j are read at once', (piece) => {
    const text = piece.repeat(100_000 / piece.length)
    read('')
    const begin = performance.now()
    expect(read(text).length).toBeGreaterThanOrEqual(0)
    expect(performance.now() - begin).toBeLessThan(3_000)
  })
})
