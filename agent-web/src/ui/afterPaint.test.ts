import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { afterPaint } from './afterPaint'

let frames: FrameRequestCallback[] = []

beforeEach(() => {
  frames = []
  vi.useFakeTimers()
  vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame))
  vi.spyOn(window, 'cancelAnimationFrame').mockImplementation((id) => void (frames[id - 1] = () => undefined))
})

afterEach(() => vi.useRealTimers())

const nextFrame = () => frames.splice(0).forEach((frame) => frame(0))

test('runs once, after the frame', () => {
  const run = vi.fn()
  afterPaint(run)
  expect(run).not.toHaveBeenCalled()
  nextFrame()
  expect(run).not.toHaveBeenCalled()
  vi.runAllTimers()
  expect(run).toHaveBeenCalledTimes(1)
})

test('does not wait for a page that is not painted', () => {
  const run = vi.fn()
  afterPaint(run)
  vi.advanceTimersByTime(100)
  nextFrame()
  vi.runAllTimers()
  expect(run).toHaveBeenCalledTimes(1)
})

test('runs at once where nobody sees the page', () => {
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  const run = vi.fn()
  afterPaint(run)
  expect(run).toHaveBeenCalledTimes(1)
})

test('called off it never runs', () => {
  const run = vi.fn()
  afterPaint(run)()
  nextFrame()
  vi.runAllTimers()
  expect(run).not.toHaveBeenCalled()
})
