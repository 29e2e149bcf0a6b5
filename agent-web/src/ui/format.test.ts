import { describe, expect, test } from 'vitest'
import { at, NOW } from '../testing/stage'
import { cleanNumber, clock, dayBounds, isDialable, percent, secondsLeft, shortTime, since } from './format'

test.each([
  [-5, '0:00'],
  [999, '0:00'],
  [65_000, '1:05'],
  [3_661_000, '1:01:01'],
  [36_000_000, '10:00:00'],
])('shows %i ms as %s', (ms, text) => {
  expect(clock(ms)).toBe(text)
})

describe('countdown and stopwatch', () => {
  test('a countdown shows the second that is still running', () => {
    expect(secondsLeft(at(10), NOW)).toBe(10)
    expect(secondsLeft(at(10), NOW + 9_600)).toBe(1)
    expect(secondsLeft(at(10), NOW + 60_000)).toBe(0)
  })

  test('a stopwatch never runs backwards', () => {
    expect(since(at(-62), NOW)).toBe('1:02')
    expect(since(at(5), NOW)).toBe('0:00')
  })
})

test('shows the date only where it is not today', () => {
  const now = new Date(2026, 10, 22, 12, 0)
  expect(shortTime(new Date(2026, 10, 22, 9, 5).toISOString(), now)).toBe('09:05')
  expect(shortTime(new Date(2026, 10, 21, 9, 5).toISOString(), now)).toBe('11-21 09:05')
  expect(shortTime(new Date(2025, 10, 21, 9, 5).toISOString(), now)).toBe('2025-11-21 09:05')
})

test('a day lasts from its first to the next one', () => {
  const { begins, ends } = dayBounds('2026-11-22')
  expect(new Date(begins).getHours()).toBe(0)
  expect(new Date(ends).getDate()).toBe(23)
})

test('a share is a whole percent', () => {
  expect(percent(0.823)).toBe('82%')
})

describe('numbers to dial', () => {
  test('people write them with all kinds of marks', () => {
    expect(cleanNumber(' (0755) 8666-8888 ')).toBe('075586668888')
    expect(cleanNumber('+44 20 7946.0018')).toBe('+442079460018')
  })

  test.each(['10', '13812341234', '+8613812341234'])('%s can be dialed', (number) => expect(isDialable(number)).toBe(true))

  test.each(['', '1', '+', '1380000abcd', '12+3', '*72', '1'.repeat(21), '138\r\n1'])('%j cannot', (number) =>
    expect(isDialable(number)).toBe(false),
  )
})
