import { describe, expect, test } from 'vitest'
import { Microphone, microphoneWord, troubleOf, type MicrophoneState } from './Microphone'

class FakeTrack extends EventTarget {
  constructor(
    readonly label: string,
    readonly id: string,
  ) {
    super()
  }
  getSettings() {
    return { deviceId: this.id }
  }
  readyState: 'live' | 'ended' = 'live'
  stop() {
    this.readyState = 'ended'
  }
  unplug() {
    this.readyState = 'ended'
    this.dispatchEvent(new Event('ended'))
  }
}

class FakeDevices extends EventTarget {
  tracks: FakeTrack[] = []
  failure: string | null = null
  asked = 0

  /** By id; the first is the system's own. */
  plugged: [string, string][] = [['h', 'Headset'], ['b', 'Built-in']]

  async enumerateDevices() {
    return this.plugged.map(([deviceId, label]) => ({ kind: 'audioinput', deviceId, label }))
  }

  async getUserMedia({ audio }: { audio: { deviceId?: { exact: string } } }): Promise<MediaStream> {
    this.asked++
    if (this.failure) throw Object.assign(new Error(), { name: this.failure })
    const wanted = audio.deviceId?.exact
    const device = wanted === undefined ? this.plugged[0] : this.plugged.find(([id]) => id === wanted)
    if (!device) throw Object.assign(new Error(), { name: 'OverconstrainedError' })
    const track = new FakeTrack(device[1], device[0])
    this.tracks.push(track)
    return { getTracks: () => [track], getAudioTracks: () => [track] } as unknown as MediaStream
  }
}

function make() {
  const devices = new FakeDevices()
  const microphone = new Microphone(devices as unknown as MediaDevices)
  return { devices, microphone, is: () => microphone.state.get() }
}
const settled = () => new Promise((done) => setTimeout(done))
const trouble = (state: MicrophoneState) => (state.is === 'trouble' ? state.trouble : state.is)

describe('the microphone', () => {
  test('is asked for once, however often it is wanted', async () => {
    const { devices, microphone, is } = make()
    expect(await Promise.all([microphone.open(), microphone.open()])).toEqual([true, true])
    expect(await microphone.open()).toBe(true)
    expect(devices.asked).toBe(1)
    expect(is()).toMatchObject({ is: 'ok', label: 'Headset' })
  })

  test.each([
    ['NotAllowedError', 'denied'],
    ['SecurityError', 'denied'],
    ['NotFoundError', 'missing'],
    ['OverconstrainedError', 'missing'],
    ['NotReadableError', 'busy'],
  ])('%s means %s', async (name, word) => {
    const { devices, microphone, is } = make()
    devices.failure = name
    expect(await microphone.open()).toBe(false)
    expect(trouble(is())).toBe(word)
  })

  test('can be tried again after a refusal', async () => {
    const { devices, microphone } = make()
    devices.failure = 'NotAllowedError'
    await microphone.open()
    devices.failure = null
    expect(await microphone.open()).toBe(true)
  })

  test('cannot be had on a page without a secure connection', async () => {
    const microphone = new Microphone({} as MediaDevices)
    await microphone.open()
    expect(trouble(microphone.state.get())).toBe('insecure')
  })

  test('that is unplugged is gone at once', async () => {
    const { devices, microphone, is } = make()
    await microphone.open()
    devices.tracks[0]?.unplug()
    expect(trouble(is())).toBe('gone')
  })

  test('that is plugged in again is taken again without asking', async () => {
    const { devices, microphone, is } = make()
    await microphone.open()
    devices.tracks[0]?.unplug()
    devices.dispatchEvent(new Event('devicechange'))
    await settled()
    expect(is().is).toBe('ok')
  })

  test('that is pulled out is replaced at once by another, which says so, and taken again when it is back', async () => {
    const { devices, microphone, is } = make()
    await microphone.open()
    devices.plugged = [['b', 'Built-in']]
    devices.tracks[0]?.unplug()
    await settled()
    expect(is()).toMatchObject({ is: 'ok', label: 'Built-in', insteadOf: 'Headset' })
    // The browser may give it a new id.
    devices.plugged = [['b', 'Built-in'], ['h2', 'Headset']]
    devices.dispatchEvent(new Event('devicechange'))
    await settled()
    expect(is()).toMatchObject({ is: 'ok', label: 'Headset', insteadOf: null })
    expect(devices.tracks[1]?.readyState).toBe('ended')
  })

  test('that was chosen is used in the middle of a call, and the former let go', async () => {
    const { devices, microphone, is } = make()
    await microphone.open()
    await microphone.choose({ id: 'b', label: 'Built-in' })
    expect(is()).toMatchObject({ is: 'ok', label: 'Built-in', insteadOf: null })
    expect(devices.tracks[0]?.readyState).toBe('ended')
  })

  test('that was chosen at another time and is not there is replaced, which is said', async () => {
    const { microphone, is } = make()
    await microphone.choose({ id: 'x', label: 'Old headset' })
    await microphone.open()
    expect(is()).toMatchObject({ is: 'ok', label: 'Headset', insteadOf: 'Old headset' })
  })

  test('whose permission is taken away in mid-call is denied at once, and open again when it is given back', async () => {
    const { devices, microphone, is } = make()
    await microphone.open()
    microphone.permissionChanged(false)
    expect(trouble(is())).toBe('denied')
    expect(devices.tracks[0]?.readyState).toBe('ended')
    microphone.permissionChanged(true)
    await settled()
    expect(is().is).toBe('ok')
  })

  test('stays gone while nothing else is there', async () => {
    const { devices, microphone, is } = make()
    await microphone.open()
    devices.failure = 'NotFoundError'
    devices.tracks[0]?.unplug()
    await settled()
    devices.dispatchEvent(new Event('devicechange'))
    await settled()
    expect(trouble(is())).toBe('gone')
  })

  test('is let go at log-out and no change of devices brings it back', async () => {
    const { devices, microphone, is } = make()
    await microphone.open()
    microphone.release()
    expect(devices.tracks[0]?.readyState).toBe('ended')
    devices.dispatchEvent(new Event('devicechange'))
    await settled()
    expect(is().is).toBe('unknown')
    expect(devices.asked).toBe(1)
  })

  test('that arrives after the log-out is let go too', async () => {
    const { devices, microphone } = make()
    const opening = microphone.open()
    microphone.release()
    expect(await opening).toBe(false)
    expect(devices.tracks[0]?.readyState).toBe('ended')
  })
})

test('the server knows four words for it', () => {
  const words = (['denied', 'missing', 'busy', 'insecure', 'gone'] as const).map((why) => microphoneWord({ is: 'trouble', trouble: why }))
  expect(words).toEqual(['denied', 'missing', 'missing', 'missing', 'missing'])
  expect(microphoneWord({ is: 'asking' })).toBe('unknown')
})

test('what is no exception of the browser counts as missing', () => {
  expect(troubleOf(null)).toBe('missing')
})
