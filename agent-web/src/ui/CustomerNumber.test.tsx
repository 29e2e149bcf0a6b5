import { expect, test, vi } from 'vitest'
import { stage } from '../testing/stage'
import { Refusal } from '../wire/http'
import { CustomerNumber } from './CustomerNumber'

test('who may have the whole number asks for it, once and one by one', async () => {
  const reveal = vi.fn(async () => ({ number: '13812341234' }))
  const { text, click, find } = await stage(<CustomerNumber number="138****1234" reveal={reveal} />)
  expect(text()).toBe('138****1234')
  await click('reveal-number')
  expect(text()).toBe('13812341234')
  expect(find('reveal-number')).toBeNull()
  expect(reveal).toHaveBeenCalledOnce()
})

test('a double click asks once, and the focus goes to the number', async () => {
  let come: (found: { number: string }) => void = () => undefined
  const reveal = vi.fn(
    () =>
      new Promise<{ number: string }>((done) => {
        come = done
      }),
  )
  const { act, click, find, text } = await stage(<CustomerNumber number="138****1234" reveal={reveal} />)
  find('reveal-number')?.focus()
  await click('reveal-number')
  await click('reveal-number')
  expect(reveal).toHaveBeenCalledOnce()
  await act(() => come({ number: '13812341234' }))
  expect(text()).toBe('13812341234')
  expect(document.activeElement?.textContent).toBe('13812341234')
})

test('what is refused says why, and may be asked for again', async () => {
  const reveal = vi.fn(() => Promise.reject(new Refusal(403, 'not-allowed')))
  const { click, text } = await stage(<CustomerNumber number="138****1234" reveal={reveal} />)
  await click('reveal-number')
  expect(text()).toContain('没有权限')
  await click('reveal-number')
  expect(reveal).toHaveBeenCalledTimes(2)
})

test('the others see it masked, and nothing to press', async () => {
  const { find } = await stage(<CustomerNumber number="138****1234" reveal={null} />)
  expect(find('reveal-number')).toBeNull()
})
