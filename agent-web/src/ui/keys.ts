import { useEffect, useRef, useSyncExternalStore } from 'react'

/**
 * The call keys, in one place: the help lists them, the features bind them by their usual names. The first of each may be exchanged
 * for another by whoever sits here, see `chooseKeys`; the features do not notice.
 */
export const KEYS = {
  answer: ['F2', 'Enter'],
  decline: ['D'],
  mute: ['M'],
  hold: ['H'],
  keypad: ['K'],
  hangUp: ['E'],
  transfer: ['T'],
  park: ['P'],
  pauseRecording: ['X'],
  swap: ['S'],
  complete: ['C'],
  confer: ['G'],
  cancelConsult: ['Q'],
  ready: ['R'],
  stay: ['W'],
  scriptNext: ['N'],
  scriptBack: ['B'],
  help: ['?'],
} as const satisfies Record<string, readonly string[]>

export type KeyAction = keyof typeof KEYS
/** An action's own key where a person chose one. */
export type ChosenKeys = Partial<Record<KeyAction, string>>
type KeyBindings = Record<string, (() => void) | undefined | false>

const ACTIONS = Object.keys(KEYS) as KeyAction[]
export const isKeyAction = (name: string): name is KeyAction => name in KEYS

let chosen: ChosenKeys = {}
const listeners = new Set<() => void>()

export function chooseKeys(keys: ChosenKeys) {
  chosen = keys
  listeners.forEach((told) => told())
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}
export const useChosenKeys = () => useSyncExternalStore(subscribe, () => chosen)

/** All keys of an action as they are now. */
export const keysOf = (action: KeyAction, keys: ChosenKeys = chosen): string[] => [keys[action] ?? KEYS[action][0], ...KEYS[action].slice(1)]

/** The key that is pressed now for what `usual` does by default. */
export function useKeyName(usual: string | undefined): string | undefined {
  const keys = useChosenKeys()
  const action = ACTIONS.find((name) => KEYS[name][0] === usual)
  return action ? (keys[action] ?? usual) : usual
}

/** The usual name of what a pressed key does now; null when the key was given away. */
export function usualKey(pressed: string, keys: ChosenKeys = chosen): string | null {
  const action = ACTIONS.find((name) => keys[name] === pressed)
  if (action) return KEYS[action][0]
  const givenAway = ACTIONS.some((name) => KEYS[name][0] === pressed && keys[name] !== undefined)
  return givenAway ? null : pressed
}

export type KeyRefusal = 'not-a-key' | 'reserved' | 'taken'

/** Digits press codes and the keypad, and the browser keeps most function keys; the rest of what can be seen is free. */
const MAY_BE_CHOSEN = /^(F([2-9]|10)|[^\sa-z0-9])$/u
const BROWSERS = /^(F1|F11|F12|Tab|Escape|Enter| |Backspace|Delete|Home|End|PageUp|PageDown|Arrow\w+)$/

/** Why `key` cannot be given to `action`, and whose it is. */
export function refusedKey(action: KeyAction, key: string, keys: ChosenKeys): { why: KeyRefusal; by?: KeyAction } | null {
  if (BROWSERS.test(key) || /^\d$/.test(key)) return { why: 'reserved' }
  if (!MAY_BE_CHOSEN.test(key)) return { why: 'not-a-key' }
  const by = ACTIONS.find((other) => other !== action && keysOf(other, keys).includes(key))
  return by ? { why: 'taken', by } : null
}

/** Without what is as usual anyway: only what was changed is kept. */
export function withKey(keys: ChosenKeys, action: KeyAction, key: string): ChosenKeys {
  const { [action]: _, ...others } = keys
  return key === KEYS[action][0] ? others : { ...others, [action]: key }
}

export function nameOfKey({ key }: { key: string }): string {
  return key.length === 1 ? key.toUpperCase() : key
}

function isTextField(target: EventTarget | null): boolean {
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
function isForTheCall(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false
  if (isTextField(event.target) || pressesItself(event.target, event.key)) return false
  return usualKey(nameOfKey(event)) === 'F2' || document.querySelector('dialog[open]') === null
}

export function useKeys(bindings: KeyBindings) {
  const current = useRef(bindings)
  current.current = bindings
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      if (!isForTheCall(event)) return
      const usual = usualKey(nameOfKey(event))
      const run = usual !== null && current.current[usual]
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
