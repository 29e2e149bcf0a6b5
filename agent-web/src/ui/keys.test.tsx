import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../testing/stage'
import { bind, useKeys } from './keys'

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
