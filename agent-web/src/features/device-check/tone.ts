import { SoundOutput } from '../../phone/SoundOutput'

/** Three rising notes on a device; done when the last has sounded. */
export function playTone(sinkId: string): Promise<void> {
  const output = new SoundOutput(sinkId)
  const { audio } = output
  const last = [523, 659, 784].reduce<OscillatorNode | null>((_, hertz, at) => {
    const note = audio.createOscillator()
    const volume = audio.createGain()
    note.frequency.value = hertz
    const begin = audio.currentTime + at * 0.28
    volume.gain.setValueAtTime(0, begin)
    volume.gain.linearRampToValueAtTime(0.2, begin + 0.03)
    volume.gain.linearRampToValueAtTime(0, begin + 0.26)
    note.connect(volume).connect(output.node)
    note.start(begin)
    note.stop(begin + 0.28)
    return note
  }, null)
  return new Promise((done) => {
    if (!last) return done()
    last.onended = () => {
      output.close()
      done()
    }
  })
}
