import { expect, test } from 'vitest'
import { addCriterion, addSection, changeCriterion, changeSection, earlierThan, EMPTY_CARD, moveCriterion, sectionOf, weightsOf } from './edits'

test('a new section takes what is left of the weights and an id of its own', () => {
  const { card, id } = addSection(changeSection(EMPTY_CARD, 's1', { weight: 70 }))
  expect(id).toBe('s2')
  expect(weightsOf(card)).toBe(100)
  expect(card.sections[1]?.criteria[0]?.id).toBe('c2')
})

test('another kind brings what it needs and takes what it cannot have', () => {
  const section = EMPTY_CARD.sections[0]!
  const scale = changeCriterion(EMPTY_CARD, section, 'c1', { kind: 'SCALE' })
  expect(scale.sections[0]?.criteria[0]).toMatchObject({ steps: 5, points: 5 })
  const text = changeCriterion(scale, scale.sections[0]!, 'c1', { kind: 'TEXT' })
  expect(text.sections[0]?.criteria[0]).toMatchObject({ steps: 0, points: 0, critical: false })
  const choice = changeCriterion(text, text.sections[0]!, 'c1', { kind: 'CHOICE' })
  expect(choice.sections[0]?.criteria[0]).toMatchObject({ points: 5, options: [{ share: 100 }, { share: 0 }] })
})

test('a condition looks back only', () => {
  const card = addCriterion(EMPTY_CARD, EMPTY_CARD.sections[0]!)
  expect(earlierThan(card, 'c2').map(({ id }) => id)).toEqual(['c1'])
  expect(earlierThan(card, 'c1')).toEqual([])
  const turned = moveCriterion(card, card.sections[0]!, 'c2', -1)
  expect(turned.sections[0]?.criteria.map(({ id }) => id)).toEqual(['c2', 'c1'])
})

test('the server names the section it speaks of', () => {
  expect(sectionOf('sections.2.criteria.0.title')).toBe(2)
  expect(sectionOf('name')).toBeNull()
})
