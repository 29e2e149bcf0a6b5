/** Just over what browsers count as sound (-72 dB), and too low and too soft for any ear. */
const GAIN = 0.0005
const HERTZ = 25

/**
 * A tab that sounds is not put to sleep: its timers, its socket and its ring go on in the background for a whole shift. Ends when
 * called. A page that nobody has touched yet stays silent; the first press or key starts it.
 */
export function keepAwake(): () => void {
  if (typeof AudioContext === 'undefined') return () => undefined
  const audio = new AudioContext()
  const tone = audio.createOscillator()
  const volume = audio.createGain()
  tone.frequency.value = HERTZ
  volume.gain.value = GAIN
  tone.connect(volume).connect(audio.destination)
  tone.start()
  const resume = () => void audio.resume().catch(() => undefined)
  resume()
  const events = ['pointerdown', 'keydown'] as const
  events.forEach((event) => document.addEventListener(event, resume))
  return () => {
    events.forEach((event) => document.removeEventListener(event, resume))
    void audio.close().catch(() => undefined)
  }
}
