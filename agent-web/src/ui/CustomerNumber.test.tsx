import { expect, test, vi } from 'vitest'
import { stage } from '../testing/stage'
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

test('the others see it masked, and nothing to press', async () => {
  const { find } = await stage(<CustomerNumber number="138****1234" reveal={null} />)
  expect(find('reveal-number')).toBeNull()
})
