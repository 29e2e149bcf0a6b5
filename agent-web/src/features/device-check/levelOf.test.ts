import { expect, test } from 'vitest'
import { levelOf } from './useLevel'

test('silence is nothing, full scale is all, and a tenth is two thirds', () => {
  expect(levelOf(new Float32Array(8))).toBe(0)
  expect(levelOf(new Float32Array(8).fill(1))).toBe(1)
  expect(levelOf(new Float32Array(8).fill(0.1))).toBeCloseTo(2 / 3, 5)
})
