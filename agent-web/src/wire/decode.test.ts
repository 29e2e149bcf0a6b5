import { expect, test } from 'vitest'
import { view } from '../testing/stage'
import { decodeDeskUpdate } from './decode'

const through = (frame: unknown) => decodeDeskUpdate(JSON.stringify(frame))

test.each([
  { type: 'done', id: 3 },
  { type: 'refused', id: 3, slug: 'not-now', params: { a: 'b' } },
  { type: 'superseded' },
  { type: 'notice', slug: 'x', params: {} },
  { type: 'desk', view: view() },
  { type: 'board', view: { now: '', switchLive: true, databaseLive: true, queues: [], agents: [], teams: [], alarms: [] } },
])('reads $type', (frame) => {
  expect(through(frame)).toEqual(frame)
})

test('a refusal without parameters has none', () => {
  expect(through({ type: 'refused', id: 1, slug: 'x' })).toEqual({ type: 'refused', id: 1, slug: 'x', params: {} })
})

test('parts of a desk that were left out are empty', () => {
  const { version, now, agent } = view()
  expect(through({ type: 'desk', view: { version, now, agent } })).toEqual({ type: 'desk', view: view() })
})

test.each(['', 'null', '[]', '"desk"', '{}', '{"type":"later"}', '{"type":"done"}', '{"type":"desk","view":{}}', '{"type":"board","view":{"queues":{}}}', '{"type":"refused","id":"1"}'])(
  'takes %s for nothing',
  (text) => {
    expect(decodeDeskUpdate(text)).toBeNull()
  },
)
