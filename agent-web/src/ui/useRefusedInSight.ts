import { useEffect, type RefObject } from 'react'
import type { Saving } from './useSaving'

/** What was refused comes into sight, once per refusal: its field takes the focus; where it has none, its sentence is scrolled to. */
export function useRefusedInSight(within: RefObject<HTMLElement | null>, refused: Saving['refused']) {
  const count = refused?.count
  useEffect(() => {
    if (count === undefined) return
    // After the next frame: the part of the form that it stands in may open only now.
    const frame = requestAnimationFrame(() => {
      const wrong = within.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
      const shown = wrong ?? within.current?.querySelector<HTMLElement>('[role="alert"]')
      shown?.scrollIntoView({ block: 'center' })
      wrong?.focus({ preventScroll: true })
    })
    return () => cancelAnimationFrame(frame)
  }, [count, within])
}
