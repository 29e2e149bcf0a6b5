import { expect, test } from 'vitest'
import { matchTargets } from './matchTargets'

const targets = {
  agents: [
    { id: 1, name: '王芳', state: 'TALKING', free: false },
    { id: 2, name: 'Li Lei', state: 'READY', free: true },
    { id: 3, name: '赵六', state: 'NOT_READY', free: true },
    { id: 4, name: 'Gone', state: 'LOGGED_OUT', free: false },
  ],
  queues: [{ id: 7, name: '售后', waiting: 3, agentsReady: 0 }],
  menus: [{ id: 5, name: '自助查询' }],
}

test('who can take the call comes first, who is not at work is left out', () => {
  expect(matchTargets(targets, '').map(({ name }) => name)).toEqual(['Li Lei', '赵六', '王芳', '售后', '自助查询'])
})

test('a colleague on a break may be asked, but not given the call; a busy one neither', () => {
  const [ready, onBreak, busy] = matchTargets(targets, '')
  expect([ready?.mayConsult, ready?.mayTransfer]).toEqual([true, true])
  expect([onBreak?.mayConsult, onBreak?.mayTransfer]).toEqual([true, false])
  expect([busy?.mayConsult, busy?.mayTransfer]).toEqual([false, false])
})

test('a queue without a free agent takes the call, but cannot be asked', () => {
  const [queue] = matchTargets(targets, '售')
  expect([queue?.to, queue?.mayConsult, queue?.mayTransfer]).toEqual([{ queueId: 7 }, false, true])
})

test('a voice menu takes the customer, but cannot be asked', () => {
  const [menu] = matchTargets(targets, '自助')
  expect([menu?.to, menu?.mayConsult, menu?.mayTransfer]).toEqual([{ menuId: 5 }, false, true])
})

test('a whole number can be dialed, also before the list is there', () => {
  expect(matchTargets(null, '139 1234-5678')[0]?.to).toEqual({ number: '13912345678' })
  expect(matchTargets(null, 'abc')).toEqual([])
})
