import { describe, expect, test } from 'vitest'
import { mosOf } from './mos'
import { QualityWatch, type SoundSecond } from './QualityWatch'

const GOOD: SoundSecond = { received: 50, lost: 0, rttMs: 40, jitterMs: 3, level: 0.1 }
const after = (watch: QualityWatch, seconds: number, part: Partial<SoundSecond> = {}) => {
  for (let at = 0; at < seconds; at++) watch.add({ ...GOOD, ...part })
  return watch.quality
}

describe('the estimated listening quality', () => {
  test('is that of a telephone on a good network, and falls with loss and delay', () => {
    expect(mosOf({ rttMs: 0, jitterMs: 0, lossPercent: 0 })).toBeCloseTo(4.4, 1)
    expect(mosOf({ rttMs: 40, jitterMs: 3, lossPercent: 3 })).toBeCloseTo(4.1, 1)
    expect(mosOf({ rttMs: 40, jitterMs: 3, lossPercent: 10 })).toBeLessThan(3.5)
    expect(mosOf({ rttMs: 800, jitterMs: 3, lossPercent: 0 })).toBeLessThan(3.5)
    expect(mosOf({ rttMs: 9000, jitterMs: 900, lossPercent: 90 })).toBe(1)
  })

  test('never rises when something gets worse', () => {
    for (const worse of ['rttMs', 'jitterMs', 'lossPercent'] as const) {
      let last = 5
      for (let value = 0; value <= 100; value += 5) {
        const now = mosOf({ rttMs: 100, jitterMs: 10, lossPercent: 1, [worse]: value * (worse === 'rttMs' ? 20 : 1) })
        expect(now).toBeLessThanOrEqual(last)
        last = now
      }
    }
  })
})

describe('a call', () => {
  test('is measured for three seconds before it has a word', () => {
    const watch = new QualityWatch()
    expect(after(watch, 2).word).toBe('measuring')
    expect(after(watch, 1)).toMatchObject({ word: 'good', warnings: [] })
  })

  test.each([
    ['rtt', { rttMs: 401 }, { rttMs: 400 }],
    ['jitter', { jitterMs: 31 }, { jitterMs: 30 }],
  ] as const)('is warned of %s in 3 of 5 seconds, and not one sooner', (warning, bad, still) => {
    const watch = new QualityWatch()
    expect(after(watch, 9, still).warnings).toEqual([])
    expect(after(watch, 2, bad).warnings).toEqual([])
    expect(after(watch, 1, still).warnings).toEqual([])
    expect(after(watch, 1, bad).warnings).toContain(warning)
  })

  test('keeps a warning until five good seconds in a row', () => {
    const watch = new QualityWatch()
    after(watch, 3, { jitterMs: 90 })
    expect(after(watch, 4).warnings).toContain('jitter')
    expect(after(watch, 1).warnings).toEqual([])
  })

  test('is warned of loss over 3 % on the average of 7 s, and no more at 1 %', () => {
    const watch = new QualityWatch()
    expect(after(watch, 6, { received: 48, lost: 2 }).warnings).toEqual([])
    expect(after(watch, 1, { received: 48, lost: 2 })).toMatchObject({ word: 'poor', warnings: ['loss'] })
    expect(after(watch, 5).warnings).toEqual(['loss'])
    expect(after(watch, 1).warnings).toEqual([])
  })

  test('is poor when the estimate stays under 3.5', () => {
    expect(after(new QualityWatch(), 3, { received: 90, lost: 10 })).toMatchObject({ word: 'poor', warnings: ['mos'] })
  })

  test('with a microphone that gives nothing for 10 s has a muted headset; a quiet room is none, nor a steady voice', () => {
    const muted = new QualityWatch()
    expect(after(muted, 9, { level: 0 }).warnings).toEqual([])
    expect(after(muted, 1, { level: 0 }).warnings).toEqual(['headset'])
    expect(after(muted, 1, { level: 0.2 }).warnings).toEqual([])
    expect(after(new QualityWatch(), 20, { level: 0.002 }).warnings).toEqual([])
    expect(after(new QualityWatch(), 20, { level: 0.5 }).warnings).toEqual([])
  })

  test('that is muted or held is not judged by its microphone', () => {
    const watch = new QualityWatch()
    after(watch, 9, { level: 0 })
    after(watch, 1, { level: null })
    expect(after(watch, 9, { level: 0 }).warnings).toEqual([])
  })

  test('has a summary of what was measured, and nothing where nothing was', () => {
    const watch = new QualityWatch()
    expect(watch.summary).toEqual({ seconds: 0, rttMs: null, jitterMs: null, lossPercent: null, mos: null, worstMos: null, mutedHeadset: false })
    after(watch, 5)
    after(watch, 5, { received: 45, lost: 5, rttMs: 60 })
    const { mos, worstMos, ...rest } = watch.summary
    expect(rest).toEqual({ seconds: 10, rttMs: 50, jitterMs: 3, lossPercent: 5, mutedHeadset: false })
    expect(worstMos).toBeLessThan(mos ?? 0)
  })
})
