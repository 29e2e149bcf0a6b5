import type { MicrophoneWord } from '../wire/desk'
import { Cell } from './observable'

/** `gone`: it worked and then vanished, mostly a headset pulled out. */
export type MicrophoneTrouble = 'denied' | 'missing' | 'busy' | 'insecure' | 'gone'
export type MicrophoneState =
  | { is: 'unknown' }
  | { is: 'asking' }
  | { is: 'ok'; label: string; stream: MediaStream }
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

/** Holds the microphone from the check (or the first Ready) until log-out, and notices when it vanishes. */
export class Microphone {
  readonly state = new Cell<MicrophoneState>({ is: 'unknown' })
  readonly #devices: MediaDevices | undefined
  #opening: Promise<boolean> | null = null
  #released = false

  constructor(devices: MediaDevices | undefined = navigator.mediaDevices) {
    this.#devices = devices
    this.#devices?.addEventListener?.('devicechange', this.#devicesChanged)
  }

  open(): Promise<boolean> {
    this.#released = false
    if (this.stream) return Promise.resolve(true)
    this.#opening ??= this.#open().finally(() => (this.#opening = null))
    return this.#opening
  }

  get stream(): MediaStream | null {
    const state = this.state.get()
    return state.is === 'ok' ? state.stream : null
  }

  release() {
    this.#released = true
    this.stream?.getTracks().forEach((track) => track.stop())
    this.state.set({ is: 'unknown' })
  }

  async #open(): Promise<boolean> {
    // Browsers offer no microphone at all on a page that came over plain http from another machine.
    if (!this.#devices?.getUserMedia) return this.#fail('insecure')
    this.state.set({ is: 'asking' })
    try {
      const stream = await this.#devices.getUserMedia({ audio: AUDIO, video: false })
      if (this.#released) {
        stream.getTracks().forEach((track) => track.stop())
        return false
      }
      const track = stream.getAudioTracks()[0]
      if (!track) return this.#fail('missing')
      track.addEventListener('ended', () => this.#vanished(stream))
      this.state.set({ is: 'ok', label: track.label, stream })
      return true
    } catch (failure) {
      return this.#fail(troubleOf(failure))
    }
  }

  #fail(trouble: MicrophoneTrouble) {
    this.state.set({ is: 'trouble', trouble })
    return false
  }

  #vanished(stream: MediaStream) {
    if (this.#released || this.stream !== stream) return
    this.state.set({ is: 'trouble', trouble: 'gone' })
  }

  /** A headset put back in, or another one still there, is taken without asking: the permission already stands. */
  #devicesChanged = () => {
    const state = this.state.get()
    if (this.#released) return
    if (state.is === 'ok' && state.stream.getAudioTracks().every((track) => track.readyState === 'ended')) {
      this.#vanished(state.stream)
    }
    const now = this.state.get()
    if (now.is === 'trouble' && (now.trouble === 'gone' || now.trouble === 'missing')) void this.#reopen(now.trouble)
  }

  async #reopen(before: MicrophoneTrouble) {
    await this.open()
    const after = this.state.get()
    if (before === 'gone' && after.is === 'trouble' && after.trouble === 'missing') this.#fail('gone')
  }
}
