import { useRef, useState, type KeyboardEvent } from 'react'

const STEPS: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_, last) => last,
  PageDown: (at, last) => Math.min(at + 10, last),
  PageUp: (at) => Math.max(at - 10, 0),
}

/** A long list is one stop of the Tab key: arrows walk its rows, Enter opens the one that has the focus. */
export function useWalk(count: number, open: (at: number) => void) {
  const [here, setHere] = useState(0)
  const at = Math.min(here, Math.max(0, count - 1))
  const body = useRef<HTMLTableSectionElement>(null)
  const walk = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLTableRowElement)) return
    if (event.key === 'Enter') return open(at)
    const next = STEPS[event.key]?.(at, count - 1)
    if (next === undefined) return
    event.preventDefault()
    setHere(next)
    ;(body.current?.children[next] as HTMLElement | undefined)?.focus()
  }
  return {
    body: { ref: body, onKeyDown: walk },
    row: (index: number) => ({ tabIndex: index === at ? 0 : -1, onFocus: () => setHere(index) }),
  }
}
