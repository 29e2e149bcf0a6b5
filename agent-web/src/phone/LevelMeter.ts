/** How loud a stream is, as the root mean square of its samples, 0..1. */
export class LevelMeter {
  readonly #audio = new AudioContext()
  readonly #ear: AnalyserNode
  readonly #samples: Float32Array<ArrayBuffer>

  constructor(stream: MediaStream, frames = 1024) {
    void this.#audio.resume()
    this.#ear = this.#audio.createAnalyser()
    this.#ear.fftSize = frames
    this.#samples = new Float32Array(frames)
    this.#audio.createMediaStreamSource(stream).connect(this.#ear)
  }

  read(): number {
    this.#ear.getFloatTimeDomainData(this.#samples)
    return rms(this.#samples)
  }

  close() {
    void this.#audio.close()
  }
}

export function rms(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  return Math.sqrt(sum / samples.length)
}

/** -60 dB and less is 0, full scale is 1: loudness is felt in decibels. */
export const feltLevel = (level: number) => Math.min(1, Math.max(0, (20 * Math.log10(level + 1e-6) + 60) / 60))
