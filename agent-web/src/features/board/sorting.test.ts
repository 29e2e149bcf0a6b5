import { expect, test } from 'vitest'
import { at, NOW } from '../../testing/stage'
import type { BoardAgent, BoardQueue } from '../../wire/board'
import { agentLevel, agentsByTrouble, byTrouble, waitLevel } from './sorting'

const queue = (name: string, part: Partial<BoardQueue> = {}): BoardQueue => ({ id: 1, name, waiting: 0, oldestSince: null, agentsReady: 1, agentsTalking: 0, agentsNotReady: 0, callbacks: 0, offeredToday: 0, answeredToday: 0, abandonedToday: 0, serviceLevelToday: null, ...part })
const agent = (name: string, part: Partial<BoardAgent> = {}): BoardAgent => ({ id: 1, name, state: 'READY', reason: null, since: at(-5), reachable: true, teamId: null, queue: null, number: null, ...part })

test('a queue is watched after 20 seconds and in trouble after 60, or at once when nobody is there', () => {
  const waiting = (seconds: number, ready = 1) => waitLevel(queue('q', { waiting: 1, oldestSince: at(-seconds), agentsReady: ready }), NOW)
  expect([waiting(5), waiting(20), waiting(60), waiting(1, 0)]).toEqual(['calm', 'watch', 'trouble', 'trouble'])
})

test('queues stand by trouble, then by the longest wait, then by name', () => {
  const sorted = byTrouble([queue('c'), queue('b'), queue('slow', { waiting: 1, oldestSince: at(-61) }), queue('new', { waiting: 9, oldestSince: at(-3) }), queue('old', { waiting: 1, oldestSince: at(-9) })], NOW)
  expect(sorted.map(({ name }) => name)).toEqual(['slow', 'old', 'new', 'b', 'c'])
})

test('an agent is in trouble when unreachable, thrown out of Ready, or far too long in a state', () => {
  expect(agentLevel(agent('a', { reachable: false }), NOW)).toBe('trouble')
  expect(agentLevel(agent('a', { state: 'LOGGED_OUT', reachable: false }), NOW)).toBe('calm')
  expect(agentLevel(agent('a', { state: 'NOT_READY', reason: 'RONA' }), NOW)).toBe('trouble')
  expect(agentLevel(agent('a', { state: 'TALKING', since: at(-700) }), NOW)).toBe('watch')
  expect(agentLevel(agent('a', { state: 'TALKING', since: at(-1300) }), NOW)).toBe('trouble')
  expect(agentLevel(agent('a', { since: at(-9000) }), NOW)).toBe('calm')
})

test('agents stand by trouble, then by what they do, then by the longest in it', () => {
  const sorted = agentsByTrouble([agent('ready'), agent('out', { state: 'LOGGED_OUT' }), agent('short', { state: 'TALKING' }), agent('long', { state: 'TALKING', since: at(-60) }), agent('lost', { reachable: false })], NOW)
  expect(sorted.map(({ name }) => name)).toEqual(['lost', 'long', 'short', 'ready', 'out'])
})
