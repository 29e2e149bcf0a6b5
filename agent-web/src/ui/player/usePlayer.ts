import { useEffect, useRef, useState } from 'react'
import { splitSides, SIDES, type Side, type Sides } from './sides'
import { onwards, type Span } from './spans'

export const SPEEDS = [0.5, 0.75, 1, 1.25, 1.5, 2] as const

export interface SideSound {
  volume: number
  muted: boolean
}

/** What is passed over or comes round while it plays. */
interface Course {
  silences: readonly Span[]
  loop: Span | null
}

/** Drives one audio element: where it is, how fast, and how loud each of the two voices. */
export function usePlayer() {
  const element = useRef<HTMLAudioElement>(null)
  const sides = useRef<Sides>(null)
  const course = useRef<Course>({ silences: [], loop: null })
  const [at, setAt] = useState(0)
  const [playing, setPlaying] = useState(false)
  const [failed, setFailed] = useState(false)
  const [speed, setSpeedShown] = useState(1)
  const [loop, setLoopShown] = useState<Span | null>(null)
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
      if (!audio.paused) {
        const to = onwards(audio.currentTime, course.current.silences, course.current.loop)
        if (to !== null && !audio.seeking) audio.currentTime = to
        setAt(audio.currentTime)
      }
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
  const setLoop = (next: Span | null) => {
    course.current.loop = next
    setLoopShown(next)
  }
  return {
    element,
    at,
    playing,
    failed,
    speed,
    sound,
    loop,
    toggle,
    seek,
    skip: (by: number) => seek(at + by),
    setSpeed,
    setSide,
    setLoop,
    passOver: (silences: readonly Span[]) => void (course.current.silences = silences),
  }
}

export type PlayerControl = ReturnType<typeof usePlayer>
