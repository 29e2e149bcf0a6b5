import { useEffect, useRef } from 'react'

/** The call keys, in one place: the help lists them, the features bind them. */
export const KEYS = {
  answer: ['F2', 'Enter'],
  decline: ['D'],
  mute: ['M'],
  hold: ['H'],
  keypad: ['K'],
  hangUp: ['E'],
  ready: ['R'],
  stay: ['W'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>

export type KeyBindings = Record<string, (() => void) | undefined | false>

export function nameOfKey({ key }: { key: string }): string {
  return key.length === 1 ? key.toUpperCase() : key
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'submit', 'range'].includes(target.type)
}

/** Enter and space already mean something on these. */
function pressesItself(target: EventTarget | null, key: string): boolean {
  if (key !== 'Enter' && key !== ' ') return false
  return target instanceof HTMLElement && target.closest('button, a, summary, input, [role="slider"]') !== null
}

/** Whether a key press is for the call, and not for a text field, a button, a dialog or the browser. */
export function isForTheCall(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  if (isTextField(event.target) || pressesItself(event.target, event.key)) return false
  return event.key === 'F2' || document.querySelector('dialog[open]') === null
}

export function useKeys(bindings: KeyBindings) {
  const current = useRef(bindings)
  current.current = bindings
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!isForTheCall(event)) return
      const run = current.current[nameOfKey(event)]
      if (!run) return
      event.preventDefault()
      run()
    }
    document.addEventListener('keydown', pressed)
    return () => document.removeEventListener('keydown', pressed)
  }, [])
}

export function bind(keys: readonly string[], run: (() => void) | undefined | false): KeyBindings {
  return Object.fromEntries(keys.map((key) => [key, run]))
}
