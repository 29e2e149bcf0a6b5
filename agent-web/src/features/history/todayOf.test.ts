import { expect, test } from 'vitest'
import { todayOf } from './todayOf'

test('counts what was answered and placed, and averages over what was talked', () => {
  expect(
    todayOf([
      { direction: 'INBOUND', outcome: 'ANSWERED', talkMs: 60_000 },
      { direction: 'OUTBOUND', outcome: 'ANSWERED', talkMs: 30_000 },
      { direction: 'OUTBOUND', outcome: 'BUSY', talkMs: 0 },
      { direction: 'INBOUND', outcome: 'ABANDONED', talkMs: 0 },
    ]),
  ).toEqual({ answered: 1, placed: 2, talkedMs: 90_000, averageMs: 45_000 })
})

test('has no average where nothing was talked', () => {
  expect(todayOf([]).averageMs).toBeNull()
})
