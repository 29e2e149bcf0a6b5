import { expect, test } from 'vitest'
import type { Criterion, Scorecard } from '../../wire/api'
import { askedOf, leftOf, shareOf, worstOf } from './answers'

const criterion = (id: string, part: Partial<Criterion> = {}): Criterion => ({ id, title: id, guidance: '', examples: [], kind: 'YES_NO', points: 5, steps: 0, options: [], critical: false, mayNotApply: true, commentOnFail: false, ...part })
const said = (value: string, comment = '') => ({ value, notApplicable: false, comment })

const card: Scorecard = {
  passMark: 80,
  sections: [{ id: 's', title: 's', weight: 100, criteria: [criterion('objection'), criterion('answered', { commentOnFail: true, when: { criterion: 'objection', answers: ['yes'] } }), criterion('thanked', { when: { criterion: 'answered', answers: ['yes'] } }), criterion('words', { kind: 'TEXT' })] }],
}

test('a condition asks only while it holds, and so does what hangs on it', () => {
  expect([...askedOf(card, {})]).toEqual(['objection', 'words'])
  expect([...askedOf(card, { objection: said('yes'), answered: said('yes') })]).toEqual(['objection', 'answered', 'thanked', 'words'])
  expect([...askedOf(card, { objection: said('no'), answered: said('yes') })]).toEqual(['objection', 'words'])
})

test('what is left counts unanswered criteria and missing comments, never texts', () => {
  expect(leftOf(card, {})).toBe(1)
  expect(leftOf(card, { objection: said('yes'), answered: said('no') })).toBe(1)
  expect(leftOf(card, { objection: said('yes'), answered: said('no', 'too short') })).toBe(0)
  expect(leftOf(card, { objection: { value: null, notApplicable: true, comment: '' } })).toBe(0)
})

test('a scale goes from nothing to everything in equal steps', () => {
  const scale = criterion('tone', { kind: 'SCALE', steps: 5 })
  expect(['1', '3', '5'].map((value) => shareOf(scale, said(value)))).toEqual([0, 0.5, 1])
  expect(shareOf(scale, said('6'))).toBeNull()
  expect(worstOf(scale)).toBe('1')
})
