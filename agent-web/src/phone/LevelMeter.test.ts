import { expect, test } from 'vitest'
import { feltLevel, rms } from './LevelMeter'

const felt = (sample: number) => feltLevel(rms(new Float32Array(8).fill(sample)))

test('silence is nothing, full scale is all, and a tenth is two thirds', () => {
  expect(felt(0)).toBe(0)
  expect(felt(1)).toBe(1)
  expect(felt(0.1)).toBeCloseTo(2 / 3, 4)
})
