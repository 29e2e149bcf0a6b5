import { useSyncExternalStore } from 'react'

/** Hears where somebody wants to go; true keeps him here. */
type Guard = (there: string) => boolean

const guards = new Set<Guard>()
const listeners = new Set<() => void>()
/** What is shown: it stays while a guard has not let go, whatever the address bar says for a moment. */
let here = window.location.hash

const shown = () => {
  if (guards.size === 0) here = window.location.hash
  return here
}

// One listener for all: browsers call those of the window in the order they came, and a guard must come before the routes.
window.addEventListener('hashchange', () => {
  const there = window.location.hash
  if (there !== here && [...guards].some((keeps) => keeps(there))) {
    window.history.replaceState(null, '', here || '#')
    return
  }
  here = there
  listeners.forEach((told) => told())
})

export function guardAddress(guard: Guard) {
  shown()
  guards.add(guard)
  return () => void guards.delete(guard)
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

export const useHash = () => useSyncExternalStore(subscribe, shown)
