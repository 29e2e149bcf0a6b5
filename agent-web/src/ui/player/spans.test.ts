import { expect, test } from 'vitest'
import { onwards, silencesOf } from './spans'

const peaks = { durationMs: 1000, bucketMs: 100, agent: [0.5, 0, 0, 0, 0, 0.4, 0, 0, 0, 0], customer: [0, 0, 0, 0, 0, 0, 0, 0.2, 0, 0] }

test('silence is where neither voice is heard for long enough', () => {
  expect(silencesOf(peaks, 0.3)).toEqual([{ from: 0.1, to: 0.5 }])
  expect(silencesOf(peaks, 0.2)).toEqual([
    { from: 0.1, to: 0.5 },
    { from: 0.8, to: 1 },
  ])
})

test('a silence is heard beginning and ending', () => {
  const silences = [{ from: 10, to: 20 }]
  expect(onwards(10.1, silences, null)).toBeNull()
  expect(onwards(10.4, silences, null)).toBe(19.7)
  expect(onwards(19.8, silences, null)).toBeNull()
})

test('a loop comes round again, also for who is somewhere else', () => {
  const loop = { from: 5, to: 8 }
  expect(onwards(6, [], loop)).toBeNull()
  expect(onwards(8.01, [], loop)).toBe(5)
  expect(onwards(1, [], loop)).toBe(5)
})
