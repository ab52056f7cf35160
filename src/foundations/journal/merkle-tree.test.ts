import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  completeSpans,
  consistencySpans,
  grown,
  inclusionSpans,
  isContinued,
  type Peak,
  rootFromPath,
  rootOfPeaks,
  type Span,
} from './merkle-tree.ts'

const combine = (left: string, right: string) => `(${left}${right})`

/** The definition itself, word for word: half of what is there, and half again. */
function rootOf({ from, to }: Span): string {
  if (to - from === 1) return `.${from}`
  let half = 1
  while (half * 2 < to - from) half *= 2
  return combine(rootOf({ from, to: from + half }), rootOf({ from: from + half, to }))
}

const sizes = fc.integer({ min: 1, max: 70 })
const treeAndLeaf = sizes.chain((size) => fc.tuple(fc.constant(size), fc.integer({ min: 0, max: size - 1 })))
const twoSizes = sizes.chain((size) => fc.tuple(fc.integer({ min: 1, max: size }), fc.constant(size)))

test('seven leaves: the root, the path of the third, and how four came before', () => {
  const tree = { from: 0, to: 7 }
  expect(rootOf(tree)).toBe('(((.0.1)(.2.3))((.4.5).6))')
  expect(inclusionSpans(2, tree)).toEqual([
    { from: 3, to: 4 },
    { from: 0, to: 2 },
    { from: 4, to: 7 },
  ])
  expect(consistencySpans(4, tree)).toEqual([{ from: 4, to: 7 }])
  expect(consistencySpans(6, tree)).toEqual([
    { from: 4, to: 6 },
    { from: 6, to: 7 },
    { from: 0, to: 4 },
  ])
  expect(completeSpans(tree)).toEqual([
    { from: 0, to: 4 },
    { from: 4, to: 6 },
    { from: 6, to: 7 },
  ])
})

test('a tree that grows leaf by leaf has the root of the tree made at once', () => {
  let peaks: readonly Peak[] = []
  expect(rootOfPeaks(peaks, combine)).toBeUndefined()
  for (let size = 1; size <= 70; size += 1) {
    peaks = grown(peaks, `.${size - 1}`, combine)
    expect(rootOfPeaks(peaks, combine)).toBe(rootOf({ from: 0, to: size }))
  }
})

test('every leaf is proved by its path, and nothing else is', () => {
  fc.assert(
    fc.property(treeAndLeaf, ([size, leaf]) => {
      const tree = { from: 0, to: size }
      const path = inclusionSpans(leaf, tree).map(rootOf)
      expect(rootFromPath({ leaf, hash: `.${leaf}` }, tree, path, combine)).toBe(rootOf(tree))
      expect(rootFromPath({ leaf, hash: '.x' }, tree, path, combine)).not.toBe(rootOf(tree))
      expect(rootFromPath({ leaf, hash: `.${leaf}` }, tree, [...path, '.y'], combine)).toBeUndefined()
      if (size > 1) expect(rootFromPath({ leaf, hash: `.${leaf}` }, tree, path.slice(1), combine)).toBeUndefined()
    }),
  )
})

test('a tree is proved to go on from an earlier one, and never from another', () => {
  fc.assert(
    fc.property(twoSizes, ([size, now]) => {
      const tree = { from: 0, to: now }
      const path = consistencySpans(size, tree).map(rootOf)
      const older = { size, root: rootOf({ from: 0, to: size }) }
      const newer = { size: now, root: rootOf(tree) }
      expect(isContinued(older, newer, path, combine)).toBe(true)
      expect(isContinued({ ...older, root: '.x' }, newer, path, combine)).toBe(false)
      expect(isContinued(older, { ...newer, root: '.x' }, path, combine)).toBe(false)
      expect(isContinued(older, newer, [...path, '.y'], combine)).toBe(false)
      expect(isContinued({ size: now + 1, root: older.root }, newer, path, combine)).toBe(false)
    }),
  )
})

test('any span is put together from its complete parts, each a power of two', () => {
  fc.assert(
    fc.property(treeAndLeaf, ([size, leaf]) => {
      for (const span of inclusionSpans(leaf, { from: 0, to: size })) {
        const parts = completeSpans(span)
        expect(parts.every(({ from, to }) => Number.isInteger(Math.log2(to - from)) && from % (to - from) === 0)).toBe(
          true,
        )
        expect(parts.map(rootOf).reduceRight((right, left) => combine(left, right))).toBe(rootOf(span))
      }
    }),
  )
})
