import { routeTo } from './AudioDevices'

/** Sound made by the page itself, played on the device `sinkId`; an empty one is the system's. */
export class SoundOutput {
  readonly audio = new AudioContext()
  /** Connect to this. */
  readonly node: AudioNode
  readonly #element: HTMLAudioElement | null = null

  constructor(sinkId: string) {
    void this.audio.resume()
    if (sinkId === '') {
      this.node = this.audio.destination
      return
    }
    const stream = this.audio.createMediaStreamDestination()
    this.node = stream
    this.#element = new Audio()
    this.#element.srcObject = stream.stream
    // Where the chosen device fails it still sounds, on the system's.
    const element = this.#element
    void routeTo(element, sinkId).then(() => element.play().catch(() => undefined))
  }

  close() {
    this.#element?.pause()
    void this.audio.close().catch(() => undefined)
  }
}
