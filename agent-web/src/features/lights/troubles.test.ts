import { expect, test } from 'vitest'
import { view } from '../../testing/stage'
import type { MicrophoneState } from '../../phone/Microphone'
import { linkLight, microphoneLight, phoneLight } from './lightsOf'
import { troublesOf } from './troubles'

const fine = { link: 'live', view: view(), line: 'registered', sound: 'none', voice: { is: 'unknown' }, wasRegistered: true } as const
const words = (seen: Parameters<typeof troublesOf>[0]) => troublesOf(seen).map(({ what }) => what)

test('nothing is wrong when nothing is wrong', () => {
  expect(troublesOf(fine)).toEqual([])
})

test('a lost server is bad without a call and calm within one', () => {
  expect(words({ ...fine, link: 'lost' })).toEqual(['trouble.link'])
  expect(words({ ...fine, link: 'lost', sound: 'up' })).toEqual(['trouble.link-in-call'])
})

test('each trouble with the phone has its own words', () => {
  expect(words({ ...fine, line: 'socket-gone' })).toEqual(['trouble.socket'])
  expect(words({ ...fine, line: 'refused' })).toEqual(['trouble.refused'])
  expect(words({ ...fine, line: 'connecting' })).toEqual(['trouble.unregistered'])
})

test('the first connecting is no trouble', () => {
  expect(words({ ...fine, line: 'connecting', wasRegistered: false })).toEqual([])
})

test.each(['denied', 'missing', 'busy', 'insecure', 'gone'] as const)('a microphone that is %s is said at once', (trouble) => {
  expect(words({ ...fine, voice: { is: 'trouble', trouble } })).toEqual([`microphone.${trouble}`])
})

test('the server tells of a lost switch, a missed offer and a lost phone', () => {
  expect(words({ ...fine, view: view({ agent: { reachable: false, unreachableBecause: 'SWITCH_LOST' } }) })).toEqual(['trouble.switch'])
  expect(words({ ...fine, view: view({ agent: { state: 'NOT_READY', reason: 'RONA' } }) })).toEqual(['trouble.rona'])
  expect(words({ ...fine, view: view({ agent: { state: 'NOT_READY', reason: 'DESK_AWAY' } }) })).toEqual(['trouble.line-lost'])
})

test('each light has a colour and a word for every state', () => {
  const glows = [
    ...(['idle', 'connecting', 'live', 'lost', 'superseded', 'expired'] as const).map((link) => linkLight(link).glow),
    ...(['off', 'connecting', 'registered', 'socket-gone', 'refused'] as const).map((line) => phoneLight(line).glow),
    ...[{ is: 'unknown' }, { is: 'asking' }, { is: 'trouble', trouble: 'gone' }].map((state) => microphoneLight(state as MicrophoneState).glow),
  ]
  expect(glows).toEqual(['wait', 'wait', 'good', 'bad', 'bad', 'bad', 'wait', 'wait', 'good', 'bad', 'bad', 'off', 'wait', 'bad'])
})
