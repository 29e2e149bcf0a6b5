import { describe, expect, test } from 'vitest'
import type { DeskUpdate } from '../wire/desk'
import { view } from '../testing/stage'
import { deskReducer, NO_DESK, type DeskState } from './deskReducer'

const hear = (state: DeskState, update: DeskUpdate, at = 0) => deskReducer(state, { type: 'heard', update, at })
const desk = (version: number): DeskUpdate => ({ type: 'desk', view: view({ version }) })
const link = (state: DeskState, to: DeskState['link']) => deskReducer(state, { type: 'link', link: to })

describe('deskReducer', () => {
  test('takes the whole view and the server clock with it', () => {
    const state = hear(NO_DESK, desk(3), 1_000)
    expect(state.view?.version).toBe(3)
    expect(state.clockOffset).toBe(Date.parse('2026-11-22T04:00:00Z') - 1_000)
  })

  test('ignores a view that was overtaken', () => {
    const state = hear(hear(NO_DESK, desk(5)), desk(4))
    expect(state.view?.version).toBe(5)
  })

  test('takes a lower version after a reconnect, because a restarted server counts anew', () => {
    const before = link(hear(link(NO_DESK, 'live'), desk(50)), 'lost')
    expect(hear(before, desk(1)).view?.version).toBe(1)
  })

  test('keeps the call on the screen while the link is lost', () => {
    const state = link(hear(NO_DESK, desk(5)), 'lost')
    expect(state.view?.version).toBe(5)
    expect(state.link).toBe('lost')
  })

  test('keeps the view that came before the hello was answered as one of this link', () => {
    const state = link(hear(link(NO_DESK, 'connecting'), desk(7)), 'live')
    expect(hear(state, desk(6)).view?.version).toBe(7)
  })

  test('queues notices, each with a key of its own, and forgets the oldest', () => {
    let state = NO_DESK
    for (let at = 0; at < 6; at++) state = hear(state, { type: 'notice', slug: `n${at}`, params: {} })
    expect(state.notices.map(({ slug }) => slug)).toEqual(['n2', 'n3', 'n4', 'n5'])
    const [first] = state.notices
    expect(deskReducer(state, { type: 'dismiss', key: first?.key ?? -1 }).notices).toHaveLength(3)
  })

  test('answers and supersession change nothing here', () => {
    expect(hear(NO_DESK, { type: 'done', id: 1 })).toBe(NO_DESK)
    expect(hear(NO_DESK, { type: 'superseded' })).toBe(NO_DESK)
  })
})

test('a sleep is remembered until work goes on', () => {
  const slept = deskReducer(NO_DESK, { type: 'slept', seconds: 90 })
  const heard = (state: 'NOT_READY' | 'READY', from: DeskState, version: number) =>
    deskReducer(from, { type: 'heard', at: 0, update: { type: 'desk', view: view({ version, agent: { state } }) } })
  const back = heard('NOT_READY', slept, 1)
  expect(back.sleptSeconds).toBe(90)
  expect(heard('READY', back, 2).sleptSeconds).toBeNull()
})
