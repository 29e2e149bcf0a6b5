import { describe, expect, test } from 'vitest'
import { view } from '../../testing/stage'
import type { MicrophoneState } from '../../phone/Microphone'
import type { Quality } from '../../phone/QualityWatch'
import { linkLight, microphoneLight, phoneLight, qualityLight } from './lightsOf'
import { troublesOf } from './troubles'

const silent = { quality: null, oneWay: null, speaksMuted: false }
const fine = {
  link: 'live',
  view: view(),
  line: 'registered',
  sound: 'none',
  path: 'fine',
  voice: { is: 'unknown' },
  heard: silent,
  speakerMissing: null,
  wasRegistered: true,
  sleptSeconds: null,
} as const
const poor: Quality = { word: 'poor', mos: 2.9, rttMs: 20, jitterMs: 41, lossPercent: 6.4, warnings: ['loss', 'jitter', 'mos'] }
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
  const [missed] = troublesOf({ ...fine, view: view({ agent: { state: 'NOT_READY', reason: 'RONA', backAt: '2026-11-20T09:00:07' } }) })
  expect(missed).toMatchObject({ remedy: 'trouble.rona.back', params: { time: '09:00:07' } })
  expect(words({ ...fine, view: view({ agent: { state: 'NOT_READY', reason: 'DESK_AWAY' } }) })).toEqual(['trouble.away'])
})

test('each light has a colour and a word for every state', () => {
  const glows = [
    ...(['idle', 'connecting', 'live', 'lost', 'superseded', 'expired'] as const).map((link) => linkLight(link).glow),
    ...(['off', 'connecting', 'registered', 'socket-gone', 'refused'] as const).map((line) => phoneLight(line).glow),
    ...[{ is: 'unknown' }, { is: 'asking' }, { is: 'trouble', trouble: 'gone' }].map((state) => microphoneLight(state as MicrophoneState).glow),
  ]
  expect(glows).toEqual(['wait', 'wait', 'good', 'bad', 'bad', 'bad', 'wait', 'wait', 'good', 'bad', 'bad', 'off', 'wait', 'bad'])
})

describe('in a call', () => {
  const inCall = { ...fine, sound: 'up' } as const

  test('one word about the network is enough, with its figure', () => {
    const [first, ...more] = troublesOf({ ...inCall, heard: { ...silent, quality: poor } })
    expect(first).toMatchObject({ what: 'trouble.network-loss', params: { loss: 6 } })
    expect(more).toEqual([])
  })

  test('which side is not heard is said instead of figures, and a path that is looked for instead of both', () => {
    const heard = { ...silent, quality: poor, oneWay: 'agent-unheard' } as const
    expect(words({ ...inCall, heard })).toEqual(['trouble.agent-unheard'])
    expect(words({ ...inCall, heard, path: 'searching' })).toEqual(['trouble.path'])
  })

  test('speaking while muted has a button that unmutes', () => {
    expect(troublesOf({ ...inCall, heard: { ...silent, speaksMuted: true } })).toMatchObject([{ what: 'trouble.speaks-muted', button: 'unmute' }])
  })

  test('a muted headset is said, and none of it outside a call', () => {
    const heard = { ...silent, quality: { ...poor, warnings: ['headset'] as const } }
    expect(words({ ...inCall, heard })).toEqual(['trouble.headset-muted'])
    expect(words({ ...fine, heard })).toEqual([])
  })

  test('the light has a word for each quality, and one-way comes first', () => {
    const glows = (['measuring', 'good', 'fair', 'poor'] as const).map((word) => qualityLight({ ...silent, quality: { ...poor, word } })?.glow)
    expect(glows).toEqual(['wait', 'good', 'wait', 'bad'])
    expect(qualityLight({ ...silent, quality: { ...poor, word: 'good' }, oneWay: 'customer-unheard' })?.word).toBe('light.quality-one-way')
    expect(qualityLight(silent)).toBeNull()
  })
})

test('a headset that is used instead of another is said, and a missing one to listen with', () => {
  const voice = { is: 'ok', label: 'Built-in', insteadOf: 'Headset', stream: {} as MediaStream } as const
  expect(troublesOf({ ...fine, voice })).toMatchObject([{ what: 'trouble.instead', params: { was: 'Headset', now: 'Built-in' } }])
  expect(words({ ...fine, speakerMissing: 'Headset' })).toEqual(['trouble.speaker'])
})

test('a page that slept says so when it is back, with ready at hand', () => {
  const away = view({ agent: { state: 'NOT_READY', reason: 'DESK_AWAY' } })
  expect(troublesOf({ ...fine, view: away, sleptSeconds: 610 })).toMatchObject([{ what: 'trouble.slept', params: { minutes: 10 }, button: 'ready' }])
  expect(words({ ...fine, sleptSeconds: 610 })).toEqual([])
})
