import { expect, test, vi } from 'vitest'
import { stage } from '../testing/stage'
import { Dialog } from './Dialog'

const escape = (more: KeyboardEventInit = {}) => new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...more })

test('Escape asks to close, and the browser does nothing by itself', async () => {
  const onClose = vi.fn()
  const { act } = await stage(<Dialog title="x" onClose={onClose}>y</Dialog>)
  const pressed = escape()
  await act(() => document.body.dispatchEvent(pressed))
  expect(onClose).toHaveBeenCalledOnce()
  expect(pressed.defaultPrevented).toBe(true)
})

test('one Escape is for the dialog on top, a held one for nobody, and one that ends a composition for the text', async () => {
  const below = vi.fn()
  const above = vi.fn()
  const { act } = await stage(
    <>
      <Dialog title="x" onClose={below}>y</Dialog>
      <Dialog title="y" onClose={above}>z</Dialog>
    </>,
  )
  await act(() => document.body.dispatchEvent(escape()))
  await act(() => document.body.dispatchEvent(escape({ repeat: true })))
  await act(() => document.body.dispatchEvent(escape({ isComposing: true })))
  expect(above).toHaveBeenCalledOnce()
  expect(below).not.toHaveBeenCalled()
})

test('a dialog that must be answered stays', async () => {
  const { act, box } = await stage(<Dialog title="x">y</Dialog>)
  const pressed = escape()
  await act(() => document.body.dispatchEvent(pressed))
  expect(pressed.defaultPrevented).toBe(true)
  expect(box.querySelector('dialog')?.open).toBe(true)
})

test('a file chooser that is called off closes nothing', async () => {
  const onClose = vi.fn()
  const { act, find } = await stage(
    <Dialog title="x" onClose={onClose}>
      <input type="file" data-testid="file" />
    </Dialog>,
  )
  await act(() => find('file')?.dispatchEvent(new Event('cancel', { bubbles: true })))
  expect(onClose).not.toHaveBeenCalled()
})
