import { Cell } from './observable'

export interface AudioDevice {
  id: string
  label: string
}
/** Null: what the system uses by default. */
export interface DeviceChoices {
  microphone: AudioDevice | null
  speaker: AudioDevice | null
  ringer: AudioDevice | null
}
export type OutputName = 'speaker' | 'ringer'

interface DeviceList {
  microphones: AudioDevice[]
  speakers: AudioDevice[]
  /** Browsers that cannot play to a chosen device use the system's. */
  canRoute: boolean
}

export const NO_CHOICE: DeviceChoices = { microphone: null, speaker: null, ringer: null }

type Routed = HTMLMediaElement & { setSinkId?(id: string): Promise<void> }

/** Plays an element on a device; where that fails it stays on the system's. */
export async function routeTo(element: HTMLMediaElement, sinkId: string) {
  const routed: Routed = element
  if (!routed.setSinkId) return
  await routed.setSinkId(sinkId).catch(() => routed.setSinkId?.('').catch(() => undefined))
}

/** Which devices there are and which are chosen. Ids and labels are known only after the microphone was allowed once. */
export class AudioDevices {
  readonly list = new Cell<DeviceList>({ microphones: [], speakers: [], canRoute: false })
  readonly choices = new Cell<DeviceChoices>(NO_CHOICE)
  readonly #speaker: HTMLMediaElement
  readonly #devices: MediaDevices | undefined

  constructor(speaker: HTMLMediaElement, devices: MediaDevices | undefined = navigator.mediaDevices) {
    this.#speaker = speaker
    this.#devices = devices
    this.#devices?.addEventListener?.('devicechange', () => void this.refresh())
  }

  async refresh() {
    const all = (await this.#devices?.enumerateDevices?.().catch(() => [])) ?? []
    const of = (kind: MediaDeviceKind) =>
      all.filter((one) => one.kind === kind && one.deviceId !== '' && one.deviceId !== 'communications').map(({ deviceId, label }) => ({ id: deviceId, label }))
    this.list.set({ microphones: of('audioinput'), speakers: of('audiooutput'), canRoute: 'setSinkId' in this.#speaker })
    await this.#route()
  }

  choose(part: Partial<DeviceChoices>) {
    this.choices.set({ ...this.choices.get(), ...part })
    void this.#route()
  }

  /** The id to play on; empty for the system's own. A chosen device that is not plugged in counts as not chosen. */
  sink(output: OutputName): string {
    return this.#present(output)?.id ?? ''
  }

  /** The label of a chosen device that is not there. */
  missing(output: OutputName): string | null {
    const chosen = this.choices.get()[output]
    return chosen && this.list.get().speakers.length > 0 && !this.#present(output) ? chosen.label : null
  }

  /** The label of what plays. */
  labelOf(output: OutputName): string {
    return (this.#present(output) ?? this.list.get().speakers[0])?.label ?? ''
  }

  #present(output: OutputName): AudioDevice | undefined {
    const chosen = this.choices.get()[output]
    return chosen ? found(this.list.get().speakers, chosen) : undefined
  }

  #route() {
    return routeTo(this.#speaker, this.sink('speaker'))
  }
}

/** By id, and where the browser gave new ids by label. */
export const found = (all: readonly AudioDevice[], wanted: AudioDevice) =>
  all.find(({ id }) => id === wanted.id) ?? all.find(({ label }) => label !== '' && label === wanted.label)
