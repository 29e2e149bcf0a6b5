import { expect, test, vi } from 'vitest'
import { AudioDevices, routeTo } from './AudioDevices'

class FakeMedia extends EventTarget {
  all: [MediaDeviceKind, string, string][] = [
    ['audioinput', 'm', 'Headset'],
    ['audiooutput', 'default', 'Default - Speakers'],
    ['audiooutput', 'h', 'Headset'],
    ['audiooutput', 'communications', 'Communications - Headset'],
    ['videoinput', 'v', 'Camera'],
  ]
  async enumerateDevices() {
    return this.all.map(([kind, deviceId, label]) => ({ kind, deviceId, label }))
  }
}

async function make() {
  const media = new FakeMedia()
  const sinks: string[] = []
  const element = Object.assign(document.createElement('audio'), { setSinkId: async (id: string) => void sinks.push(id) })
  const devices = new AudioDevices(element, media as unknown as MediaDevices)
  await devices.refresh()
  return { media, devices, sinks }
}

test('microphones and speakers are listed, without cameras and doubles', async () => {
  const { devices } = await make()
  expect(devices.list.get()).toEqual({
    microphones: [{ id: 'm', label: 'Headset' }],
    speakers: [{ id: 'default', label: 'Default - Speakers' }, { id: 'h', label: 'Headset' }],
    canRoute: true,
  })
})

test('calls are heard on the chosen headset; one that is pulled out gives way to the system, and is named', async () => {
  const { devices, media, sinks } = await make()
  devices.choose({ speaker: { id: 'h', label: 'Headset' } })
  expect(sinks.at(-1)).toBe('h')
  expect(devices.missing('speaker')).toBeNull()
  media.all = media.all.filter(([, id]) => id !== 'h')
  media.dispatchEvent(new Event('devicechange'))
  await vi.waitFor(() => expect(sinks.at(-1)).toBe(''))
  expect(devices.missing('speaker')).toBe('Headset')
  // Back, with another id.
  media.all.push(['audiooutput', 'h2', 'Headset'])
  media.dispatchEvent(new Event('devicechange'))
  await vi.waitFor(() => expect(sinks.at(-1)).toBe('h2'))
  expect(devices.missing('speaker')).toBeNull()
})

test('it rings on another device than calls are heard on', async () => {
  const { devices } = await make()
  devices.choose({ ringer: { id: 'default', label: 'Default - Speakers' }, speaker: { id: 'h', label: 'Headset' } })
  expect([devices.sink('ringer'), devices.sink('speaker')]).toEqual(['default', 'h'])
  expect(devices.labelOf('ringer')).toBe('Default - Speakers')
})

test('a device that cannot be played on gives way to the system, and a browser that cannot choose stays as it is', async () => {
  const tried: string[] = []
  const element = Object.assign(document.createElement('audio'), {
    setSinkId: async (id: string) => {
      tried.push(id)
      if (id !== '') throw new Error('gone')
    },
  })
  await routeTo(element, 'h')
  expect(tried).toEqual(['h', ''])
  await routeTo(document.createElement('audio'), 'h')
})
