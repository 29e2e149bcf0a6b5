import { useEffect, useRef, useState } from 'react'

/**
 * What was typed and is not saved: whoever would throw it away is asked first, whichever way he goes. `leave` is for the ways that the
 * screen itself offers; links, the browser's keys and a shut tab are watched here.
 */
export function useUnsaved(unsaved: boolean) {
  const [wish, setWish] = useState<{ go(): void } | null>(null)
  const here = useRef(window.location.hash)
  const free = useRef(false)
  useEffect(() => {
    if (!unsaved) return
    here.current = window.location.hash
    const moved = (event: Event) => {
      const there = window.location.hash
      if (free.current || there === here.current) return
      // Before the route hears of it; the address stays that of the page which stays.
      event.stopImmediatePropagation()
      window.history.replaceState(null, '', here.current || '#')
      const go = () => {
        free.current = true
        window.location.hash = there
      }
      setWish({ go })
    }
    // The browser asks in its own words.
    const shut = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('hashchange', moved, { capture: true })
    window.addEventListener('beforeunload', shut)
    return () => {
      window.removeEventListener('hashchange', moved, { capture: true })
      window.removeEventListener('beforeunload', shut)
    }
  }, [unsaved])
  return {
    leave: (go: () => void) => (unsaved ? setWish({ go }) : go()),
    /** Somebody wants to leave, and is asked. */
    leaving: wish !== null,
    stay: () => setWish(null),
    discard: () => {
      setWish(null)
      wish?.go()
    },
  }
}

export type Unsaved = ReturnType<typeof useUnsaved>
