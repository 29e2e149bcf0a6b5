import { useEffect, useRef, useState } from 'react'
import { guardAddress } from './address'

/**
 * What was typed and is not saved: whoever would throw it away is asked first, whichever way he goes. `leave` is for the ways that the
 * screen itself offers; links, the browser's keys and a shut tab are watched here.
 */
export function useUnsaved(unsaved: boolean) {
  const [wish, setWish] = useState<{ go(): void } | null>(null)
  const free = useRef(false)
  useEffect(() => {
    if (!unsaved) return
    const stop = guardAddress((there) => {
      if (free.current) return false
      const go = () => {
        free.current = true
        window.location.hash = there
      }
      setWish({ go })
      return true
    })
    // The browser asks in its own words.
    const shut = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', shut)
    return () => {
      stop()
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
