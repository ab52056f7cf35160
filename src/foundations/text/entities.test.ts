import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { momentOf } from '#foundations/calendar/moment.ts'
import type { CityWord } from '#foundations/rulebook/city-word.ts'
import { beijing } from '../../../test/cast/beijing.ts'
import { readEntities } from './entities.ts'
import { normalText } from './normal-text.ts'

let words: readonly CityWord[]
beforeAll(async () => {
  words = (await beijing()).words
})

const now = momentOf('2026-11-23T10:00:00+08:00')
const read = (text: string) =>
  readEntities(normalText(text), now, words).map(({ kind, said, value }) => [kind, said, value])

const named: readonly (readonly [string, readonly [string, string, string | number]])[] = [
  ['退我3.5万元', ['amount', '3.5万元', 35_000]],
  ['罚了五百块', ['amount', '五百块', 500]],
  ['押金两千不退', ['amount', '两千', 2_000]],
  ['每平米1,200.50元', ['amount', '1,200.50元', 1_200.5]],
  ['三千多块钱的学费', ['amount', '三千多块钱', 3_000]],
  ['车牌京A·12345堵门', ['plate', '京A·12345', '京A12345']],
  ['粤bD12345占道', ['plate', '粤bD12345', '粤BD12345']],
  ['电话138 1234 5678', ['phone', '138 1234 5678', '13812345678']],
  ['我在北京明光物业管理有限公司交费', ['firm', '北京明光物业管理有限公司', '北京明光物业管理有限公司']],
  ['投诉望京物业', ['firm', '望京物业', '望京物业']],
  ['朝阳区望京花园小区', ['estate', '望京花园小区', '望京花园小区']],
  ['住在龙泽苑', ['estate', '龙泽苑', '龙泽苑']],
  ['孩子在第八中学', ['school', '第八中学', '第八中学']],
  ['花家地实验小学门口', ['school', '花家地实验小学', '花家地实验小学']],
  ['住在云栖路云栖谷小区', ['estate', '云栖谷小区', '云栖谷小区']],
  ['才子佳苑2期物业不管', ['firm', '才子佳苑2期物业', '才子佳苑2期物业']],
  ['怡润城乡开发建设有限公司', ['firm', '怡润城乡开发建设有限公司', '怡润城乡开发建设有限公司']],
  ['业主要求督促盛凯物业公司整改', ['firm', '盛凯物业公司', '盛凯物业公司']],
  ['我是陈青，家住东里', ['person', '陈青', '陈青']],
  ['地铁13号线太挤', ['line', '地铁13号线', '地铁13号线']],
  ['快速公交3线', ['line', '快速公交3线', '快速公交3线']],
  ['358路公交车甩站', ['line', '358路公交车', '358路']],
  ['我叫张伟，住东里', ['person', '张伟', '张伟']],
  ['联系人：欧阳娜', ['person', '欧阳娜', '欧阳娜']],
  ['王女士反映', ['person', '王女士', '王女士']],
]

describe('what a text names', () => {
  test.each(named)('%s', (text, found) => {
    expect(read(text)).toEqual([found])
  })

  test.each([
    '小区物业不管',
    '我们小区',
    '这家公司',
    '建国路88号',
    '三年级二班',
    '一块空地上',
    '我是老住户',
    '反对设置综合医院',
    '拒交物业费',
    '同一小区',
    '10公司欠我们年休假',
    '我是方家庄的',
    '由于某些人',
    '班主任老师',
    '地铁口公交线路少',
  ])('%s names nothing', (text) => {
    expect(read(text)).toEqual([])
  })

  test('several in one text stand in order', () => {
    const kinds = read('王女士：昨天下午三点，358路撞了京A12345，赔偿五百元，电话13800138000').map(([kind]) => kind)
    expect(kinds).toEqual(['person', 'time', 'line', 'plate', 'amount', 'phone'])
  })
})

const pieces = fc.constantFrom(
  ...[
    '王',
    '女士',
    '我叫',
    '公司',
    '有限公司',
    '小区',
    '小学',
    '望京',
    '押金',
    '两千',
    '元',
    '138',
    '0013',
    '8000',
    '京A',
  ],
  ...['12345', '路', '358', '昨天', '三点', '，', '🔥', '\u0000', '\u202e', ' ', '的', '在', '地铁', '号线'],
)

test('whatever is said, entities stand in the text in order and without overlap', () => {
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 25 }), fc.string({ unit: 'binary', maxLength: 10 }), (said, more) => {
      const text = said.join('') + more
      let last = 0
      for (const { start, end, said: stands } of readEntities(text, now, words)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        expect(text.slice(start, end)).toBe(stands)
        last = end
      }
    }),
    { numRuns: 1_000 },
  )
})

const adversarial = [
  ...[
    'a',
    '1',
    '一',
    '王',
    '京',
    '京A',
    '公司',
    '小区',
    '地铁',
    '1路',
    '我叫王',
    '押金',
    '押金一',
    '1,',
    '1,111',
    '夜',
  ],
  ...[
    '\u0000',
    '\u202e',
    '🔥',
    "'; drop table tickets; --",
    '<script>alert(1)</script>',
    ' ',
    '\n',
    '(',
    '第',
    '快速公交',
  ],
]

test.each(adversarial)('100 kB of %j are read in time', (piece) => {
  const text = piece.repeat(Math.floor(100_000 / piece.length))
  readEntities('昨天', now, words)
  const begin = performance.now()
  readEntities(text, now, words)
  expect(performance.now() - begin).toBeLessThan(3_000)
})
