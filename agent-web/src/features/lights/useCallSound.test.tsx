import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { at, fakeMicrophone, stage, view } from '../../testing/stage'
import type { DeskCall } from '../../wire/desk'
import { useCallSound } from './useCallSound'

const call: DeskCall = { id: 'c1', direction: 'INBOUND', state: 'CONNECTED', number: '10', name: '', queue: null, since: at(0), connectedAt: at(0), recording: false, card: null }
const inCall = view({ agent: { state: 'TALKING' }, call })

function Probe() {
  const { quality, oneWay } = useCallSound()
  return <output data-testid="heard">{oneWay ?? quality?.word ?? 'nothing'}</output>
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

async function talking(shown = inCall) {
  const microphone = fakeMicrophone()
  const staged = await stage(<Probe />, { view: shown, microphone })
  await staged.act(() => microphone.open())
  await staged.act(async () => {
    staged.phone.ring()
    await staged.phone.answer()
  })
  const counted = { received: 0, lost: 0, sent: 0, probes: 0, rttMs: 30, jitterMs: 2, farLoss: 0 }
  const seconds = async (many: number, moves: Partial<typeof counted> = { received: 25, sent: 25, probes: 1 }) => {
    for (let n = 0; n < many * 2; n++) {
      for (const name of Object.keys(moves) as (keyof typeof counted)[]) counted[name] += moves[name] ?? 0
      staged.phone.counted = { ...counted }
      await staged.act(() => vi.advanceTimersByTimeAsync(500))
    }
  }
  return { ...staged, seconds, heard: () => staged.find('heard')?.textContent }
}

test('a good call is said to be good, and its quality is told to the server once, in the end', async () => {
  const { seconds, heard, sent, phone, act } = await talking()
  await seconds(10)
  expect(heard()).toBe('good')
  expect(sent).toEqual([])
  await act(() => phone.farEndLeaves())
  expect(heard()).toBe('nothing')
  expect(sent).toMatchObject([{ type: 'callQuality', callId: 'c1', rttMs: 30, lossPercent: 0, oneWay: null, mutedHeadset: false }])
  expect(sent[0]).toHaveProperty('seconds', 9)
})

test('a customer who is not heard is named within three seconds, and kept with the call', async () => {
  const { seconds, heard, sent, phone, act } = await talking()
  await seconds(3, { sent: 25, probes: 1 })
  expect(heard()).toBe('customer-unheard')
  await seconds(3)
  expect(heard()).toBe('good')
  await act(() => phone.farEndLeaves())
  expect(sent).toMatchObject([{ oneWay: 'customer-unheard' }])
})

test('before the two are connected nobody can be missed', async () => {
  const { seconds, heard } = await talking(view({ agent: { state: 'TALKING' }, call: { ...call, direction: 'OUTBOUND', state: 'RINGING', connectedAt: null } }))
  await seconds(6, { sent: 25, probes: 1 })
  expect(heard()).toBe('measuring')
})

test('a way through the network that is gone for five seconds is looked for anew, and found again with the first sound', async () => {
  const { seconds, phone } = await talking()
  await seconds(5)
  await seconds(4.5, {})
  expect(phone.renewed).toBe(0)
  await seconds(0.5, {})
  expect(phone.state.get().path).toBe('searching')
  await seconds(1)
  expect(phone.state.get().path).toBe('fine')
})
