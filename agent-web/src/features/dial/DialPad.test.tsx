import { expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import { DialPad } from './DialPad'

async function pad(onDial = vi.fn(async (): Promise<string | null> => null), disabledBecause: string | null = null) {
  return { onDial, ...(await stage(<DialPad disabledBecause={disabledBecause} onDial={onDial} />)) }
}

test('dials what was typed, without its marks, and empties the field', async () => {
  const { type, click, find, onDial } = await pad()
  await type('dial-number', '(0755) 8666-8888')
  await click('dial')
  expect(onDial).toHaveBeenCalledWith('075586668888')
  expect((find('dial-number') as HTMLInputElement).value).toBe('')
})

test.each(['1380000abcd', '1', '+', '12;DROP'])('says what is wrong with %s and asks nobody', async (typed) => {
  const { type, click, text, find, onDial } = await pad()
  await type('dial-number', typed)
  await click('dial')
  expect(onDial).not.toHaveBeenCalled()
  expect(text()).toContain('号码不正确')
  expect((find('dial-number') as HTMLInputElement).value).toBe(typed)
})

test('asks for a number when there is none', async () => {
  const { click, text } = await pad()
  await click('dial')
  expect(text()).toContain('请先输入电话号码。')
})

test('keeps the number when the call is refused, and says why', async () => {
  const { type, click, text, find } = await pad(vi.fn(async () => '交换机连接中断'))
  await type('dial-number', '10086')
  await click('dial')
  expect(text()).toContain('交换机连接中断')
  expect((find('dial-number') as HTMLInputElement).value).toBe('10086')
})

test('says why no call can be placed now', async () => {
  const { find, text } = await pad(undefined, '当前状态不能外呼。')
  expect((find('dial') as HTMLButtonElement).disabled).toBe(true)
  expect(text()).toContain('当前状态不能外呼。')
})
