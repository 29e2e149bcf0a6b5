import { act } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../testing/stage'
import { bind, chooseKeys, KEYS, keysOf, refusedKey, usualKey, useKeys, withKey, type KeyAction } from './keys'
import { Button } from './Button'

function Bound({ run }: { run: () => void }) {
  useKeys(bind(['M', 'Enter'], run))
  return (
    <>
      <input data-testid="field" />
      <textarea data-testid="note" />
      <button type="button" data-testid="button" aria-label="b" />
      <input type="radio" data-testid="radio" />
    </>
  )
}

const opened: HTMLDialogElement[] = []
afterEach(() => act(() => chooseKeys({})))
afterEach(() => opened.splice(0).forEach((dialog) => dialog.remove()))

async function bound() {
  const run = vi.fn()
  return { run, ...(await stage(<Bound run={run} />)) }
}

test('a call key works anywhere on the page, small or capital', async () => {
  const { run, press } = await bound()
  await press('m')
  await press('M')
  expect(run).toHaveBeenCalledTimes(2)
})

test('a call key does nothing while a text field is typed in', async () => {
  const { run, press, find } = await bound()
  await press('m', find('field') ?? undefined)
  await press('m', find('note') ?? undefined)
  expect(run).not.toHaveBeenCalled()
})

test('but it works on a choice, which takes no letters', async () => {
  const { run, press, find } = await bound()
  await press('m', find('radio') ?? undefined)
  expect(run).toHaveBeenCalledTimes(1)
})

test('Enter on a button presses the button, not the call', async () => {
  const { run, press, find } = await bound()
  await press('Enter', find('button') ?? undefined)
  expect(run).not.toHaveBeenCalled()
  await press('Enter')
  expect(run).toHaveBeenCalledTimes(1)
})

test('the browser keeps its own combinations', async () => {
  const { run, act } = await bound()
  await act(() => document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'm', ctrlKey: true, bubbles: true })))
  expect(run).not.toHaveBeenCalled()
})

test('an open dialog keeps the letters to itself', async () => {
  const { run, press } = await bound()
  const dialog = document.createElement('dialog')
  dialog.setAttribute('open', '')
  document.body.append(dialog)
  opened.push(dialog)
  await press('m')
  expect(run).not.toHaveBeenCalled()
})

test('a key that was exchanged works in place of the usual one, and is shown on its button', async () => {
  const run = vi.fn()
  chooseKeys({ mute: 'J' })
  function Muting() {
    useKeys(bind(KEYS.mute, run))
    return (
      <Button shortcut="M" data-testid="mute">
        {'x'}
      </Button>
    )
  }
  const { press, find } = await stage(<Muting />)
  await press('m')
  expect(run).not.toHaveBeenCalled()
  await press('j')
  expect(run).toHaveBeenCalledTimes(1)
  expect(find('mute')?.getAttribute('aria-keyshortcuts')).toBe('J')
  await act(() => chooseKeys({}))
  expect(find('mute')?.getAttribute('aria-keyshortcuts')).toBe('M')
})

test('two actions may change places, and what nobody gave away stays', () => {
  const swapped = { mute: 'H', hold: 'M' }
  expect(usualKey('H', swapped)).toBe('M')
  expect(usualKey('M', swapped)).toBe('H')
  expect(usualKey('Enter', { answer: 'F9' })).toBe('Enter')
  expect(usualKey('F2', { answer: 'F9' })).toBeNull()
  expect(keysOf('answer', { answer: 'F9' })).toEqual(['F9', 'Enter'])
})

test('a key is refused that another action has, that the browser needs, or that is none', () => {
  expect(refusedKey('mute', 'H', {})).toEqual({ why: 'taken', by: 'hold' })
  expect(refusedKey('mute', 'H', { hold: 'J' })).toBeNull()
  expect(refusedKey('mute', 'M', {})).toBeNull()
  expect(refusedKey('mute', '.', {})).toBeNull()
  for (const key of ['Escape', 'Tab', 'F1', 'F12', 'Enter', ' ', '7']) expect(refusedKey('mute', key, {})?.why).toBe('reserved')
  for (const key of ['Dead', 'Process', 'MM']) expect(refusedKey('mute', key, {})?.why).toBe('not-a-key')
})

test('what is as usual is not kept', () => {
  expect(withKey({ mute: 'J' }, 'mute', 'M')).toEqual({})
  expect(withKey({}, 'hold', 'J')).toEqual({ hold: 'J' })
})

test('no two actions have the same usual key: one would hide the other', () => {
  const all = (Object.keys(KEYS) as KeyAction[]).flatMap((action) => KEYS[action] as readonly string[])
  expect(new Set(all).size).toBe(all.length)
})
