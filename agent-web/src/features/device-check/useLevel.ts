import { useEffect, useState } from 'react'
import { feltLevel, LevelMeter } from '../../phone/LevelMeter'

/** A voice, not a hum: this loud, this often. */
const LOUD = 0.25
const LOUD_LOOKS = 5

/** How loud the microphone is, 0..1, about 15 times a second, and whether it has been spoken into. */
export function useLevel(stream: MediaStream | null) {
  const [level, setLevel] = useState(0)
  const [spoken, setSpoken] = useState(false)
  useEffect(() => {
    setLevel(0)
    setSpoken(false)
    if (!stream || typeof AudioContext === 'undefined') return
    const meter = new LevelMeter(stream)
    let loud = 0
    const timer = setInterval(() => {
      const now = feltLevel(meter.read())
      setLevel(now)
      if (now > LOUD && ++loud === LOUD_LOOKS) setSpoken(true)
    }, 66)
    return () => {
      clearInterval(timer)
      meter.close()
    }
  }, [stream])
  return { level, spoken }
}
