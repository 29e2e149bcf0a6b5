/** The two voices of a recording: agent left, customer right. Both are played into both ears, each with a volume of its own. */
export interface Sides {
  setVolume(side: Side, volume: number): void
  close(): void
}

export type Side = 'agent' | 'customer'
export const SIDES: readonly Side[] = ['agent', 'customer']

export function splitSides(element: HTMLMediaElement): Sides {
  const audio = new AudioContext()
  const source = audio.createMediaElementSource(element)
  const splitter = audio.createChannelSplitter(2)
  source.connect(splitter)
  const volumes = SIDES.map((_, channel) => {
    const volume = audio.createGain()
    volume.channelCount = 1
    splitter.connect(volume, channel)
    volume.connect(audio.destination)
    return volume
  })
  const wake = () => void audio.resume()
  element.addEventListener('play', wake)
  return {
    setVolume(side, level) {
      const volume = volumes[SIDES.indexOf(side)]
      if (volume) volume.gain.value = level
    },
    close() {
      element.removeEventListener('play', wake)
      void audio.close()
    },
  }
}
