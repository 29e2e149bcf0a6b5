import { expect, test } from 'vitest'
import { at, view } from '../../testing/stage'
import type { DeskCall } from '../../wire/desk'
import { shownState } from './shownState'

const call = (part: Partial<DeskCall>): DeskCall => ({ id: 'c', direction: 'INBOUND', state: 'CONNECTED', number: '10', name: '', queue: null, since: at(0), connectedAt: at(0), recording: false, card: null, ...part })

test.each([
  [view({ agent: { state: 'LOGGED_OUT' } }), 'state.LOGGED_OUT'],
  [view({ agent: { state: 'NOT_READY', reason: 'LUNCH' } }), 'state.NOT_READY'],
  [view(), 'state.READY'],
  [view({ agent: { reachable: false } }), 'state.UNREACHABLE'],
  [view({ agent: { state: 'RESERVED' } }), 'state.RESERVED'],
  [view({ agent: { state: 'RESERVED' }, call: call({ direction: 'OUTBOUND', state: 'CALLING_YOU', connectedAt: null }) }), 'state.DIALING'],
  [view({ agent: { state: 'TALKING' }, call: call({ direction: 'OUTBOUND', state: 'RINGING', connectedAt: null }) }), 'state.DIALING'],
  [view({ agent: { state: 'TALKING' }, call: call({}) }), 'state.TALKING'],
  [view({ agent: { state: 'TALKING' }, call: call({ state: 'HELD' }) }), 'state.HELD'],
  [view({ agent: { state: 'WRAPPING_UP' } }), 'state.WRAPPING_UP'],
])('%#: shows the right word', (shown, word) => {
  expect(shownState(shown).word).toBe(word)
})
