import { expect, test } from 'vitest'
import type { Figure } from '../../wire/api'
import { behind, listHref, separable } from './figures'

const span = { from: '2026-11-01T00:00:00.000Z', to: '2026-11-25T00:00:00.000Z' }

test('a figure opens what it was made of', () => {
  expect(behind('AGENT', '7', span, '')).toMatchObject({ agentId: '7', ...span })
  expect(behind('CRITERION', '2 greeting-words', span, '1')).toMatchObject({ cardId: '2', criterion: 'greeting-words' })
  expect(listHref({ agentId: '7', code: '' })).toBe('#/quality?agentId=7')
})

test('a week at the edge has only its days within what was asked', () => {
  const week = behind('WEEK', '2026-11-23', span, '')
  expect(week.to).toBe(span.to)
  expect(String(week.from) > span.from).toBe(true)
})

test('a month is from its first day to its last', () => {
  const year = { from: '2024-01-01T00:00:00.000Z', to: '2025-01-01T00:00:00.000Z' }
  const { from, to } = behind('MONTH', '2024-02', year, '')
  expect((Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000).toBe(29)
})

const figure = (low: number | null, high: number | null): Figure => ({ key: '', name: '', evaluations: 3, estimate: { scored: 3, mean: 50, low, high }, plain: 50, passed: 1, criticalFailed: 0, disputed: 0, won: 0 })

test('two are told apart only where their intervals do not touch', () => {
  expect(separable(figure(80, 90), figure(60, 79))).toBe(true)
  expect(separable(figure(80, 90), figure(60, 80))).toBe(false)
  expect(separable(figure(null, null), figure(60, 70))).toBe(false)
})
