import type { MicrophoneWord } from '../wire/desk'
import { found, type AudioDevice } from './AudioDevices'
import { Cell } from './observable'

/** `gone`: it worked and then vanished, mostly a headset pulled out. */
type MicrophoneTrouble = 'denied' | 'missing' | 'busy' | 'insecure' | 'gone'
export type MicrophoneState =
  | { is: 'unknown' }
  | { is: 'asking' }
  /** `insteadOf`: the label of the one that should be used and is not plugged in. */
  | { is: 'ok'; label: string; stream: MediaStream; insteadOf: string | null }
  | { is: 'trouble'; trouble: MicrophoneTrouble }

const AUDIO: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true }

export function troubleOf(failure: unknown): MicrophoneTrouble {
  switch ((failure as { name?: string } | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'denied'
    case 'NotReadableError':
    case 'AbortError':
      return 'busy'
    default:
      return 'missing'
  }
}

export function microphoneWord(state: MicrophoneState): MicrophoneWord {
  if (state.is === 'ok') return 'ok'
  if (state.is !== 'trouble') return 'unknown'
  return state.trouble === 'denied' ? 'denied' : 'missing'
}

/** Whether opening it would ask nobody anything. Browsers that cannot tell count as not. */
export async function microphoneAllowed(): Promise<boolean> {
  try {
    return (await navigator.permissions.query({ name: 'microphone' })).state === 'granted'
  } catch {
    return false
  }
}

const stop = (stream: MediaStream) => stream.getTracks().forEach((track) => track.stop())

/**
 * Holds the microphone from the check (or the first Ready) until log-out, and notices when it vanishes. One that is pulled out is
 * replaced by another at once and taken again when it is back: the call goes on meanwhile.
 */
export class Microphone {
  readonly state = new Cell<MicrophoneState>({ is: 'unknown' })
  readonly #devices: MediaDevices | undefined
  #opening: Promise<boolean> | null = null
  #released = false
  #chosen: AudioDevice | null = null
  /** What is gone back to: the chosen one, else the one that was there first. */
  #home: AudioDevice | null = null

  constructor(devices: MediaDevices | undefined = navigator.mediaDevices) {
    this.#devices = devices
    this.#devices?.addEventListener?.('devicechange', this.#devicesChanged)
  }

  open(): Promise<boolean> {
    this.#released = false
    if (this.stream) return Promise.resolve(true)
    return this.#once(() => this.#open(true))
  }

  get stream(): MediaStream | null {
    const state = this.state.get()
    return state.is === 'ok' ? state.stream : null
  }

  /** Another one from now on, also in the middle of a call. Null: the system's. */
  async choose(device: AudioDevice | null) {
    this.#chosen = device
    this.#home = device
    if (!this.stream) return
    await this.#once(() => this.#open(false))
  }

  /** Somebody changed the page's permission: one that was taken away is said at once, one that was given is used at once. */
  permissionChanged(granted: boolean) {
    const state = this.state.get()
    if (!granted && state.is === 'ok') {
      stop(state.stream)
      this.#fail('denied')
    } else if (granted && state.is === 'trouble' && state.trouble === 'denied') void this.open()
  }

  release() {
    this.#released = true
    if (this.stream) stop(this.stream)
    this.state.set({ is: 'unknown' })
  }

  #once(open: () => Promise<boolean>): Promise<boolean> {
    this.#opening ??= open().finally(() => (this.#opening = null))
    return this.#opening
  }

  async #open(aloud: boolean): Promise<boolean> {
    // Browsers offer no microphone at all on a page that came over plain http from another machine.
    if (!this.#devices?.getUserMedia) return this.#fail('insecure')
    if (aloud) this.state.set({ is: 'asking' })
    try {
      const stream = await this.#capture(this.#devices)
      if (this.#released) {
        stop(stream)
        return false
      }
      const track = stream.getAudioTracks()[0]
      if (!track) return this.#fail('missing')
      track.addEventListener('ended', () => this.#vanished(stream))
      this.#home ??= { id: track.getSettings?.().deviceId ?? '', label: track.label }
      const before = this.stream
      this.state.set({ is: 'ok', label: track.label, stream, insteadOf: this.#home.label === track.label ? null : this.#home.label })
      if (before) stop(before)
      return true
    } catch (failure) {
      return this.#fail(troubleOf(failure))
    }
  }

  /** The chosen one, or any when it is not there. */
  async #capture(devices: MediaDevices): Promise<MediaStream> {
    const home = this.#home?.id ? this.#home : this.#chosen
    const any = { audio: AUDIO, video: false }
    if (!home) return devices.getUserMedia(any)
    try {
      return await devices.getUserMedia({ audio: { ...AUDIO, deviceId: { exact: home.id } }, video: false })
    } catch (failure) {
      if (troubleOf(failure) !== 'missing') throw failure
      return devices.getUserMedia(any)
    }
  }

  #fail(trouble: MicrophoneTrouble) {
    this.state.set({ is: 'trouble', trouble })
    return false
  }

  #vanished(stream: MediaStream) {
    if (this.#released || this.stream !== stream) return
    this.state.set({ is: 'trouble', trouble: 'gone' })
    // Another one that is still there, or the exact reason: also a permission taken away ends the track.
    void this.#reopen('gone')
  }

  /** A headset put back in, or another one still there, is taken without asking: the permission already stands. */
  #devicesChanged = () => {
    const state = this.state.get()
    if (this.#released) return
    if (state.is === 'ok' && state.stream.getAudioTracks().every((track) => track.readyState === 'ended')) this.#vanished(state.stream)
    else if (state.is === 'ok' && state.insteadOf !== null) void this.#goHome()
    else if (state.is === 'trouble' && (state.trouble === 'gone' || state.trouble === 'missing')) void this.#reopen(state.trouble)
  }

  async #goHome() {
    const all = (await this.#devices?.enumerateDevices?.().catch(() => [])) ?? []
    const there = all.filter(({ kind }) => kind === 'audioinput').map(({ deviceId, label }) => ({ id: deviceId, label }))
    const home = this.#home && found(there, this.#home)
    if (!home || !this.stream) return
    this.#home = home
    await this.#once(() => this.#open(false))
  }

  async #reopen(before: MicrophoneTrouble) {
    await this.#once(() => this.#open(false))
    const after = this.state.get()
    if (before === 'gone' && after.is === 'trouble' && after.trouble === 'missing') this.#fail('gone')
  }
}
