import { expect, test } from 'vitest'
import type { Script } from '../../wire/api'
import { addQuestion, addStep, changeQuestion, changeStep, EMPTY_SCRIPT, moveStep, removeStep, setBranch, stepOf } from './edits'

const ids = (script: Script) => script.steps.map(({ id }) => id)
const first = (script: Script) => script.steps[0]!

test('a new step stands behind the one it follows, which goes on to it', () => {
  const { script, id } = addStep(EMPTY_SCRIPT, 's1')
  expect(ids(script)).toEqual(['s1', 's2'])
  expect(first(script)).toMatchObject({ end: false, otherwise: id })
  const third = addStep(script, 's1')
  expect(ids(third.script)).toEqual(['s1', 's3', 's2'])
  expect(first(third.script).otherwise).toBe('s2')
})

test('an id that went free is given again only when nothing has it', () => {
  const two = addStep(addStep(EMPTY_SCRIPT, 's1').script, 's2').script
  expect(addStep(removeStep(two, 's2'), 's3').id).toBe('s2')
})

test('steps move within their list', () => {
  const two = addStep(EMPTY_SCRIPT, 's1').script
  expect(ids(moveStep(two, 's2', -1))).toEqual(['s2', 's1'])
  expect(ids(moveStep(two, 's2', 1))).toEqual(['s1', 's2'])
})

test('branches go when their question is no choice any more', () => {
  let script = addQuestion(EMPTY_SCRIPT, first(EMPTY_SCRIPT))
  script = changeQuestion(script, first(script), 'q1', { type: 'YES_NO' })
  script = changeStep(script, 's1', { branchOn: 'q1' })
  script = setBranch(script, first(script), 'yes', 's1')
  expect(first(script).branches).toEqual([{ answer: 'yes', to: 's1' }])
  expect(first(setBranch(script, first(script), 'yes', '')).branches).toEqual([])
  expect(first(changeQuestion(script, first(script), 'q1', { type: 'TEXT' }))).toMatchObject({ branchOn: '', branches: [] })
})

test('the server’s field names the step', () => {
  expect([stepOf('steps.3.text'), stepOf('steps.12'), stepOf('name'), stepOf(null)]).toEqual([3, 12, null, null])
})
