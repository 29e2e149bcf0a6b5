/** Three rising notes; done when the last has sounded. */
export function playTone(): Promise<void> {
  const audio = new AudioContext()
  const last = [523, 659, 784].reduce<OscillatorNode | null>((_, hertz, at) => {
    const note = audio.createOscillator()
    const volume = audio.createGain()
    note.frequency.value = hertz
    const begin = audio.currentTime + at * 0.28
    volume.gain.setValueAtTime(0, begin)
    volume.gain.linearRampToValueAtTime(0.2, begin + 0.03)
    volume.gain.linearRampToValueAtTime(0, begin + 0.26)
    note.connect(volume).connect(audio.destination)
    note.start(begin)
    note.stop(begin + 0.28)
    return note
  }, null)
  return new Promise((done) => {
    if (!last) return done()
    last.onended = () => void audio.close().then(done)
  })
}
