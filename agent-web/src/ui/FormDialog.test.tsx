import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { stage } from '../testing/stage'
import { Refusal } from '../wire/http'
import { Field } from './Field'
import { FormDialog } from './FormDialog'
import { useSaving } from './useSaving'

function Form({ onClose, refusal, answer }: { onClose(): void; refusal?: Refusal; answer?: Promise<never> }) {
  const saving = useSaving()
  const [name, setName] = useState('')
  const submit = async () => void (await saving.save(() => answer ?? (refusal ? Promise.reject(refusal) : Promise.resolve(true))))
  return (
    <FormDialog title="x" saving={saving} fields={['name']} testId="one" onSave={submit} onClose={onClose}>
      <Field label="name" error={saving.at('name')}>
        <input value={name} data-testid="one-name" onChange={(event) => setName(event.target.value)} />
      </Field>
    </FormDialog>
  )
}

const escape = (box: HTMLElement) => box.querySelector('dialog')?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }))

test('a dialog in which nothing was typed closes at once', async () => {
  const onClose = vi.fn()
  const { box, act } = await stage(<Form onClose={onClose} />)
  await act(() => escape(box))
  expect(onClose).toHaveBeenCalledOnce()
})

test('what was typed is not thrown away by Escape, nor by a second one; only by the button that says so', async () => {
  const onClose = vi.fn()
  const { box, act, type, click, find } = await stage(<Form onClose={onClose} />)
  await type('one-name', '售后')
  await act(() => escape(box))
  expect(onClose).not.toHaveBeenCalled()
  await act(() => escape(box))
  expect(onClose).not.toHaveBeenCalled()
  expect((find('one-name') as HTMLInputElement).value).toBe('售后')
  await act(() => escape(box))
  await click('one-discard')
  expect(onClose).toHaveBeenCalledOnce()
})

test('while it is being saved it stays, so that what comes of it is seen', async () => {
  const onClose = vi.fn()
  let refuse: (refusal: Refusal) => void = () => undefined
  const answer = new Promise<never>((_, reject) => {
    refuse = reject
  })
  const { box, act, click, find } = await stage(<Form onClose={onClose} answer={answer} />)
  await click('one-save')
  await act(() => escape(box))
  await click('one-cancel')
  expect(onClose).not.toHaveBeenCalled()
  await act(() => refuse(new Refusal(400, 'field-required', {}, 'name')))
  expect(find('one-name')?.getAttribute('aria-invalid')).toBe('true')
  await click('one-cancel')
  expect(onClose).toHaveBeenCalledOnce()
})

test('a refusal stands at its field, or above the form where it names none', async () => {
  const at = await stage(<Form onClose={() => undefined} refusal={new Refusal(400, 'field-required', {}, 'name')} />)
  await at.click('one-save')
  expect(at.find('one-name')?.getAttribute('aria-invalid')).toBe('true')
  const above = await stage(<Form onClose={() => undefined} refusal={new Refusal(0, 'server-unreachable')} />)
  await above.click('one-save')
  expect(above.box.querySelector('.banner')?.textContent).toContain('无法连接服务器')
})
