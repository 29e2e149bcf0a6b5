import { expect, test } from 'vitest'
import { barsOf } from './bars'

test('each bar is as tall as the loudest of its stretch', () => {
  expect(barsOf([0, 1, 0, 0, 0.25, 0], 3)).toEqual([1, 0, 0.5])
})

test('a short sound fills a wide screen', () => {
  expect(barsOf([1, 0], 4)).toEqual([1, 1, 0, 0])
})

test('nothing is drawn of nothing', () => {
  expect(barsOf([], 10)).toEqual([])
  expect(barsOf([1], 0)).toEqual([])
})
