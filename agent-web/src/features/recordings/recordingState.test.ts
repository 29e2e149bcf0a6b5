import { expect, test } from 'vitest'
import { isPlayable, stateTone } from './recordingState'

test('only what is stored can be heard', () => {
  const states = ['STARTING', 'RUNNING', 'SAVED', 'STORED', 'FAILED', 'DELETED'] as const
  expect(states.filter((state) => isPlayable({ state }))).toEqual(['STORED'])
  expect(stateTone('FAILED')).toBe('bad')
})
