import fc from 'fast-check'
import { expect, test } from 'vitest'
import { calendarOf } from './calendar.ts'
import { chineseWorkingDays } from './chinese-days.ts'
import { deadline, type Limit, type LimitUnit, limitUnits } from './limit.ts'
import { instantOf, type Moment, momentOf } from './moment.ts'
import { deadlineWithPauses, mergePauses, type Pause, runningTime } from './pauses.ts'

const office = calendarOf(chineseWorkingDays, [
  { from: 540, to: 720 },
  { from: 810, to: 1050 },
])
const at = (text: string) => momentOf(`${text}:00+08:00`)
const text = (moment: Moment | undefined) => moment && instantOf(moment).slice(0, 16)
const pause = (from: string, to: string): Pause => ({ from: at(from), to: at(to) })

test.each<[LimitUnit, number, Pause[], string, string]>([
  ['hours', 24, [pause('2026-11-23T12:00', '2026-11-23T15:00')], '2026-11-24T13:00', 'three hours paused, three later'],
  ['working-hours', 7, [pause('2026-11-23T11:00', '2026-11-23T14:00')], '2026-11-24T11:30', 'open time only'],
  ['working-hours', 7, [pause('2026-11-23T18:00', '2026-11-24T08:00')], '2026-11-24T10:00', 'a night moves nothing'],
  ['working-days', 2, [pause('2026-11-24T10:00', '2026-11-26T10:00')], '2026-11-27T17:30', 'two closings paused'],
  ['working-days', 2, [pause('2026-11-24T10:00', '2026-11-24T16:00')], '2026-11-25T17:30', 'none between closings'],
  [
    'working-days',
    2,
    [pause('2026-11-23T12:00', '2026-11-24T09:00')],
    '2026-11-25T17:30',
    'the first day never counts',
  ],
  ['working-days', 2, [pause('2026-11-25T17:00', '2026-11-25T20:00')], '2026-11-26T17:30', 'paused at the deadline'],
  [
    'working-days',
    2,
    [pause('2026-11-24T10:00', '2026-11-30T10:00')],
    '2026-12-01T17:30',
    'the weekend is not lost twice',
  ],
  ['hours', 24, [pause('2026-11-24T10:00', '2026-11-25T10:00')], '2026-11-24T10:00', 'begun at the deadline: too late'],
])('%s: %d begun on Monday at 10:00, pause %j, due %s: %s', (unit, amount, pauses, due) => {
  expect(text(deadlineWithPauses(at('2026-11-23T10:00'), { amount, unit }, pauses, office))).toBe(due)
})

test('an open pause leaves no deadline, unless it began when the deadline had passed', () => {
  const from = at('2026-11-23T10:00')
  const open = (begin: string) => [{ from: at(begin) }]
  expect(deadlineWithPauses(from, { amount: 24, unit: 'hours' }, open('2026-11-23T11:00'), office)).toBeUndefined()
  expect(text(deadlineWithPauses(from, { amount: 24, unit: 'hours' }, open('2026-11-24T11:00'), office))).toBe(
    '2026-11-24T10:00',
  )
})

test('running time is told in the unit asked for', () => {
  const [from, to] = [at('2026-11-20T16:00'), at('2026-11-24T10:00')]
  const pauses = [pause('2026-11-23T09:00', '2026-11-23T10:30')]
  const running = (unit: LimitUnit) => runningTime(from, to, pauses, { unit, calendar: office })
  expect(running('minutes')).toBe(88.5 * 60)
  expect(running('hours')).toBe(88.5)
  expect(running('days')).toBe(88.5 / 24)
  expect(running('working-hours')).toBe(1.5 + 5.5 + 1)
  expect(running('working-days')).toBe(1)
})

const hour = 3_600_000
const begin = at('2026-02-01T00:00')
const moments = fc.integer({ min: begin, max: begin + 500 * hour }) as fc.Arbitrary<Moment>
const limits: fc.Arbitrary<Limit> = fc.record({
  amount: fc.integer({ min: 1, max: 20 }),
  unit: fc.constantFrom(...limitUnits),
})
const pausesBetween = fc.array(
  fc
    .tuple(moments, fc.integer({ min: 0, max: 60 * hour }))
    .map(([from, length]) => ({ from, to: (from + length) as Moment })),
  { maxLength: 5 },
)

test('no pauses, or empty ones, change nothing', () => {
  fc.assert(
    fc.property(moments, limits, fc.array(moments), (from, limit, points) => {
      const empty = points.map((point) => ({ from: point, to: point }))
      expect(deadlineWithPauses(from, limit, [], office)).toBe(deadline(from, limit, office))
      expect(deadlineWithPauses(from, limit, empty, office)).toBe(deadline(from, limit, office))
    }),
  )
})

test('a pause split in two, or told twice, is one pause', () => {
  fc.assert(
    fc.property(
      moments,
      limits,
      pausesBetween,
      fc.double({ min: 0, max: 1, noNaN: true }),
      (from, limit, pauses, part) => {
        const split = pauses.flatMap((whole) => {
          const middle = Math.round(whole.from + part * (whole.to - whole.from)) as Moment
          return [{ from: middle, to: whole.to }, whole, { from: whole.from, to: middle }]
        })
        const due = deadlineWithPauses(from, limit, pauses, office)
        expect(deadlineWithPauses(from, limit, split, office)).toBe(due)
        expect(
          deadlineWithPauses(
            from,
            limit,
            split.filter((one) => !pauses.includes(one)),
            office,
          ),
        ).toBe(due)
      },
    ),
  )
})

test('up to its deadline a limit has run for exactly its amount', () => {
  fc.assert(
    fc.property(moments, limits, pausesBetween, (from, limit, pauses) => {
      const due = deadlineWithPauses(from, limit, pauses, office) ?? from
      const running = (to: Moment) => runningTime(from, to, pauses, { unit: limit.unit, calendar: office })
      expect(running(due)).toBeCloseTo(limit.amount, 9)
      expect(running((due - 1) as Moment)).toBeLessThan(limit.amount)
    }),
  )
})

test('one more pause never brings the deadline nearer', () => {
  fc.assert(
    fc.property(moments, limits, pausesBetween, (from, limit, pauses) => {
      const [, ...fewer] = pauses
      const due = deadlineWithPauses(from, limit, pauses, office) ?? 0
      expect(due).toBeGreaterThanOrEqual(deadlineWithPauses(from, limit, fewer, office) ?? 0)
    }),
  )
})

test('open running time over two adjacent stretches adds up', () => {
  fc.assert(
    fc.property(fc.tuple(moments, moments, moments), pausesBetween, (three, pauses) => {
      const [a, b, c] = three.toSorted((x, y) => x - y) as [Moment, Moment, Moment]
      const running = (from: Moment, to: Moment) =>
        runningTime(from, to, pauses, { unit: 'working-hours', calendar: office })
      expect(running(a, b) + running(b, c)).toBeCloseTo(running(a, c), 9)
    }),
  )
})

test('merged pauses are in order and apart, and an open one swallows what follows', () => {
  const [one, two, three, four] = ['09', '10', '11', '12'].map((h) => at(`2026-11-23T${h}:00`)) as [
    Moment,
    Moment,
    Moment,
    Moment,
  ]
  expect(
    mergePauses([
      { from: three, to: four },
      { from: one, to: two },
    ]),
  ).toEqual([
    { from: one, to: two },
    { from: three, to: four },
  ])
  expect(
    mergePauses([
      { from: one, to: two },
      { from: two, to: three },
    ]),
  ).toEqual([{ from: one, to: three }])
  expect(mergePauses([{ from: three, to: four }, { from: two }, { from: one, to: two }])).toEqual([{ from: one }])
})
