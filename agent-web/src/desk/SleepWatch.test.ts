import { expect, test } from 'vitest'
import { SILENCE_MS } from './DeskConnection'
import { SleepWatch } from './SleepWatch'

test('a page that beats late, or whose clock is set back, has not slept', () => {
  const watch = new SleepWatch(0)
  expect(watch.look(500)).toBeNull()
  expect(watch.look(500 + SILENCE_MS - 1)).toBeNull()
  expect(watch.look(200)).toBeNull()
})

test('one that missed three beats has, and is told once', () => {
  const watch = new SleepWatch(0)
  expect(watch.look(90_400)).toBe(90)
  expect(watch.look(90_900)).toBeNull()
})
