import { SoundOutput } from '../../phone/SoundOutput'

/** A soft two-tone ring on the device that rings. A page nobody has touched yet may not sound: then title and notification ring alone. */
export function startRinging(sinkId: string): () => void {
  const output = new SoundOutput(sinkId)
  const { audio } = output
  const volume = audio.createGain()
  volume.gain.value = 0
  volume.connect(output.node)
  const tones = [480, 620].map((hertz) => {
    const tone = audio.createOscillator()
    tone.frequency.value = hertz
    tone.connect(volume)
    tone.start()
    return tone
  })
  const begin = audio.currentTime
  // Scheduled ahead, because the timers of a tab in the background are slow: two minutes are longer than any offer.
  for (let second = 0; second < 120; second += 3) {
    for (const beat of [0, 0.5]) {
      const at = begin + second + beat
      volume.gain.setValueAtTime(0, at)
      volume.gain.linearRampToValueAtTime(0.12, at + 0.03)
      volume.gain.setValueAtTime(0.12, at + 0.32)
      volume.gain.linearRampToValueAtTime(0, at + 0.38)
    }
  }
  return () => {
    tones.forEach((tone) => tone.stop())
    output.close()
  }
}
