import { act } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { NO_CHOICE } from '../phone/AudioDevices'
import { stage } from '../testing/stage'
import { chooseKeys, type ChosenKeys } from '../ui/keys'
import { KeyHelp } from './KeyHelp'
import { rememberDevices, rememberedDevices } from './rememberedDevices'
import { knownKeys } from './useShortcuts'

afterEach(() => act(() => chooseKeys({})))

async function opened(save = vi.fn(async (_keys: ChosenKeys) => undefined)) {
  const close = vi.fn()
  const staged = await stage(<KeyHelp onSave={save} onClose={close} />)
  return { ...staged, save, close, on: (action: string) => staged.find(`change-${action}`) ?? document.body }
}

describe('the list of keys', () => {
  test('takes the next key that is pressed, and keeps it only when saved', async () => {
    const { click, press, on, find, save, close } = await opened()
    await click('change-mute')
    await press('j', on('mute'))
    expect(find('key-mute')?.textContent).toContain('J')
    expect(save).not.toHaveBeenCalled()
    await click('keys-save')
    expect(save).toHaveBeenCalledWith({ mute: 'J' })
    expect(close).toHaveBeenCalled()
  })

  test('names whose key it is already, and goes on waiting', async () => {
    const { click, press, on, find, text } = await opened()
    await click('change-mute')
    await press('h', on('mute'))
    expect(find('keys-wrong')?.textContent).toContain('“H”已用于“保持 / 恢复”')
    expect(text()).toContain('请按新的按键')
    await press('.', on('mute'))
    expect(find('keys-wrong')).toBeNull()
    expect(find('key-mute')?.textContent).toContain('.')
  })

  test('gives up a change on Escape without shutting the list', async () => {
    const { click, press, on, text, close } = await opened()
    await click('change-mute')
    await press('Escape', on('mute'))
    expect(text()).not.toContain('请按新的按键')
    expect(close).not.toHaveBeenCalled()
  })

  test('goes back to the usual keys', async () => {
    chooseKeys({ mute: 'J' })
    const { click, find, save } = await opened()
    await click('keys-reset')
    expect(find('key-mute')?.textContent).toContain('M')
    await click('keys-save')
    expect(save).toHaveBeenCalledWith({})
  })
})

test('of kept keys an unknown action is left out, and a clash brings the usual ones back', () => {
  expect(knownKeys({ mute: 'J', dance: 'X' })).toEqual({ mute: 'J' })
  expect(knownKeys({ mute: 'H' })).toEqual({})
  expect(knownKeys({ mute: 'H', hold: 'M' })).toEqual({ mute: 'H', hold: 'M' })
})

test('chosen devices are remembered by the browser, and nonsense is no choice', () => {
  const choices = { ...NO_CHOICE, ringer: { id: 'r', label: 'Speakers' } }
  rememberDevices(choices)
  expect(rememberedDevices()).toEqual(choices)
  localStorage.setItem('seatline.devices', '{"speaker":5,"ringer":{"id":1}}')
  expect(rememberedDevices()).toEqual(NO_CHOICE)
  localStorage.setItem('seatline.devices', 'x')
  expect(rememberedDevices()).toEqual(NO_CHOICE)
})
