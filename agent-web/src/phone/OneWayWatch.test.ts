import { describe, expect, test } from 'vitest'
import { MutedSpeech } from './MutedSpeech'
import { OneWayWatch } from './OneWayWatch'
import { readCounters } from './soundCounters'

interface Moves {
  received?: number
  sent?: number
  probes?: number
  farLoss?: number
  speaking?: boolean
}

/** Looks each half second; each look adds what `moves` says. */
function line() {
  const watch = new OneWayWatch()
  let at = 0
  const is = { received: 0, sent: 0, probes: 0 }
  const look = (seconds: number, { received = 25, sent = 25, probes = 1, farLoss, speaking = true }: Moves = {}) => {
    let found = null
    for (let n = 0; n < seconds * 2; n++) {
      at += 500
      is.received += received
      is.sent += sent
      is.probes += probes
      found = watch.look({ at, ...is, farLoss: farLoss ?? null, speaking })
    }
    return found
  }
  return { watch, look, lost: () => watch.takePathLost(at) }
}

describe('one-way sound', () => {
  test('is nobody while both are heard', () => {
    expect(line().look(60)).toBeNull()
  })

  test('is named with its side within 3 s of the connect', () => {
    expect(line().look(3, { received: 0 })).toBe('customer-unheard')
    expect(line().look(3, { sent: 0 })).toBe('agent-unheard')
    expect(line().look(3, { speaking: false })).toBe('agent-unheard')
    expect(line().look(3, { farLoss: 1 })).toBe('agent-unheard')
  })

  test('is not named for a sound that is only late', () => {
    const { look } = line()
    expect(look(2, { received: 0 })).toBeNull()
    expect(look(1)).toBeNull()
  })

  test('later it takes a longer gap, and ends with the first packet', () => {
    const { look, watch } = line()
    look(10)
    expect(look(4.5, { received: 0 })).toBeNull()
    expect(look(0.5, { received: 0 })).toBe('customer-unheard')
    expect(look(0.5)).toBeNull()
    expect(watch.ever).toBe('customer-unheard')
  })

  test('a hold is no silence', () => {
    const { look, watch } = line()
    look(5)
    watch.pause()
    expect(look(2, { received: 0 })).toBeNull()
  })

  test('a path is lost when not even probes are answered for 5 s', () => {
    const { look, lost } = line()
    look(5)
    look(10, { received: 0 })
    expect(lost()).toBe(false)
    look(4.5, { received: 0, probes: 0 })
    expect(lost()).toBe(false)
    look(0.5, { received: 0, probes: 0 })
    expect([lost(), lost()]).toEqual([true, false])
    look(5, { received: 0, probes: 0 })
    expect(lost()).toBe(true)
  })
})

test('speaking while muted is noticed, stays said for a moment, and ends with the mute', () => {
  const speech = new MutedSpeech()
  const look = (at: number, level: number, muted = true) => speech.look(at, muted, level)
  expect([look(0, 0.1), look(500, 0), look(1000, 0.1)]).toEqual([false, false, false])
  expect(look(1500, 0.1)).toBe(true)
  expect(look(5000, 0)).toBe(true)
  expect(look(6000, 0)).toBe(false)
  look(6500, 0.1)
  look(7000, 0.1)
  expect(look(7500, 0.1)).toBe(true)
  expect(look(8000, 0.1, false)).toBe(false)
})

test('the statistics are read in milliseconds, with the probes where the switch has not reported yet', () => {
  const entries = (more: [string, unknown][]): [string, unknown][] => [
    ['a', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 100, packetsLost: -1, jitter: 0.004 }],
    ['b', { type: 'outbound-rtp', kind: 'audio', packetsSent: 98 }],
    ['c', { type: 'candidate-pair', nominated: true, state: 'succeeded', responsesReceived: 7, currentRoundTripTime: 0.021 }],
    ['d', { type: 'candidate-pair', nominated: false, state: 'waiting', responsesReceived: 9, currentRoundTripTime: 3 }],
    ['e', { type: 'inbound-rtp', kind: 'video', packetsReceived: 9 }],
    ...more,
  ]
  expect(readCounters(entries([]))).toEqual({ received: 100, lost: 0, sent: 98, probes: 7, rttMs: 21, jitterMs: 4, farLoss: null })
  const reported = readCounters(entries([['f', { type: 'remote-inbound-rtp', kind: 'audio', roundTripTime: 0.034, fractionLost: 0.5 }]]))
  expect(reported).toMatchObject({ rttMs: 34, farLoss: 0.5 })
})
