import { useEffect, useRef, useState } from 'react'
import { splitSides, SIDES, type Side, type Sides } from './sides'

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

export interface SideSound {
  volume: number
  muted: boolean
}

/** Drives one audio element: where it is, how fast, and how loud each of the two voices. */
export function usePlayer() {
  const element = useRef<HTMLAudioElement>(null)
  const sides = useRef<Sides>(null)
  const [at, setAt] = useState(0)
  const [playing, setPlaying] = useState(false)
  const [failed, setFailed] = useState(false)
  const [speed, setSpeedShown] = useState(1)
  const [sound, setSound] = useState<Record<Side, SideSound>>({
    agent: { volume: 1, muted: false },
    customer: { volume: 1, muted: false },
  })

  useEffect(() => {
    const audio = element.current
    if (!audio) return
    const told: [keyof HTMLMediaElementEventMap, () => void][] = [
      ['play', () => setPlaying(true)],
      ['pause', () => setPlaying(false)],
      ['ended', () => setPlaying(false)],
      ['error', () => setFailed(true)],
      ['timeupdate', () => setAt(audio.currentTime)],
      ['seeked', () => setAt(audio.currentTime)],
    ]
    told.forEach(([name, run]) => audio.addEventListener(name, run))
    // timeupdate comes four times a second, too coarse for the moving line.
    let frame = requestAnimationFrame(function follow() {
      if (!audio.paused) setAt(audio.currentTime)
      frame = requestAnimationFrame(follow)
    })
    return () => {
      cancelAnimationFrame(frame)
      told.forEach(([name, run]) => audio.removeEventListener(name, run))
      sides.current?.close()
      sides.current = null
    }
  }, [])

  useEffect(() => {
    for (const side of SIDES) sides.current?.setVolume(side, sound[side].muted ? 0 : sound[side].volume)
  }, [sound, playing])

  const toggle = () => {
    const audio = element.current
    if (!audio) return
    sides.current ??= splitSides(audio)
    if (audio.paused) audio.play().catch(() => setFailed(true))
    else audio.pause()
  }
  const seek = (seconds: number) => {
    const audio = element.current
    if (!audio) return
    const end = Number.isFinite(audio.duration) ? audio.duration : seconds
    audio.currentTime = Math.min(end, Math.max(0, seconds))
    setAt(audio.currentTime)
  }
  const setSpeed = (next: number) => {
    if (element.current) element.current.playbackRate = next
    setSpeedShown(next)
  }
  const setSide = (side: Side, part: Partial<SideSound>) => setSound((all) => ({ ...all, [side]: { ...all[side], ...part } }))
  return { element, at, playing, failed, speed, sound, toggle, seek, skip: (by: number) => seek(at + by), setSpeed, setSide }
}
