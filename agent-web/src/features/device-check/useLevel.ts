import { useEffect, useState } from 'react'

/** How loud the microphone is, 0..1, about 15 times a second. */
export function useLevel(stream: MediaStream | null): number {
  const [level, setLevel] = useState(0)
  useEffect(() => {
    if (!stream || typeof AudioContext === 'undefined') return setLevel(0)
    const audio = new AudioContext()
    void audio.resume()
    const ear = audio.createAnalyser()
    ear.fftSize = 1024
    audio.createMediaStreamSource(stream).connect(ear)
    const samples = new Float32Array(ear.fftSize)
    const timer = setInterval(() => {
      ear.getFloatTimeDomainData(samples)
      setLevel(levelOf(samples))
    }, 66)
    return () => {
      clearInterval(timer)
      void audio.close()
    }
  }, [stream])
  return level
}

/** -60 dB and less is 0, full scale is 1: loudness is felt in decibels. */
export function levelOf(samples: Float32Array): number {
  let sum = 0
  for (const sample of samples) sum += sample * sample
  const decibels = 10 * Math.log10(sum / samples.length + 1e-12)
  return Math.min(1, Math.max(0, (decibels + 60) / 60))
}
