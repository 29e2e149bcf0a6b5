import { describe, expect, test } from 'vitest'
import { stage, fakeMicrophone } from '../../testing/stage'
import { DeviceCheck } from './DeviceCheck'
import { middle } from './echoTest'
import { needOf } from './useDeviceCheck'

const today = { result: 'PASSED' as const, at: '2026-11-25T01:00:00Z', microphone: 'Headset', speaker: 'Headset', ringer: '' }
const never = { result: null, at: null, microphone: null, speaker: null, ringer: null }

describe('the check is asked for', () => {
  test('when none was done today', () => expect(needOf(never, null, '')).toBe('today'))
  test('not before the server has said', () => expect(needOf(null, 'Headset', 'Headset')).toBe('unknown'))
  test('not again while the devices stay, nor while their names are not known yet', () => {
    expect(needOf(today, 'Headset', 'Headset')).toBe('no')
    expect(needOf(today, null, '')).toBe('no')
  })
  test('again when the microphone or the headphones are others', () => {
    expect(needOf(today, 'Built-in', 'Headset')).toBe('changed')
    expect(needOf(today, 'Headset', 'Speakers')).toBe('changed')
  })
})

test('the middle time counts, so that one late beep does not', () => {
  expect(middle([])).toBeNull()
  expect(middle([120, 980, 118])).toBe(120)
})

describe('the dialog', () => {
  test('cannot be saved before everything was tried, and says what is left', async () => {
    const { text, find } = await stage(<DeviceCheck onClose={() => undefined} />)
    expect(find('check-save')).toHaveProperty('disabled', true)
    for (const part of ['对麦克风说话', '确认耳机有声音', '回声与网络测试']) expect(text()).toContain(part)
  })

  test('says exactly why there is no microphone', async () => {
    const microphone = fakeMicrophone(() => Promise.reject(Object.assign(new Error(), { name: 'NotAllowedError' })))
    const { act, text, find } = await stage(<DeviceCheck onClose={() => undefined} />, { microphone })
    await act(() => microphone.open())
    expect(text()).toContain('浏览器不允许使用麦克风。')
    expect(find('echo-start')).toHaveProperty('disabled', true)
  })
})
