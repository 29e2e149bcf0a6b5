import { describe, expect, test } from 'vitest'
import { fakeMicrophone, stage, view } from '../../testing/stage'
import { AgentState } from './AgentState'

const away = view({ agent: { state: 'NOT_READY', reason: 'LUNCH' } })

describe('the state at the top', () => {
  test('says the word, the reason and the seconds', async () => {
    const { find } = await stage(<AgentState />, { view: away })
    expect(find('agent-state')?.textContent).toBe('示忙 · 用餐0:10')
  })

  test('Ready opens the microphone first and then asks the server', async () => {
    const microphone = fakeMicrophone()
    const { click, sent } = await stage(<AgentState />, { view: away, microphone })
    await click('go-ready')
    expect(microphone.state.get().is).toBe('ok')
    expect(sent).toEqual([{ type: 'goReady' }])
  })

  test('without a microphone nobody becomes ready, and the reason is said exactly', async () => {
    const microphone = fakeMicrophone(() => Promise.reject(Object.assign(new Error(), { name: 'NotAllowedError' })))
    const { click, sent, text } = await stage(<AgentState />, { view: away, microphone })
    await click('go-ready')
    expect(sent).toEqual([])
    expect(text()).toContain('浏览器不允许使用麦克风。')
  })

  test('a refusal is said in words', async () => {
    const { press, text } = await stage(<AgentState />, { view: away, answer: () => ({ ok: false, slug: 'line-unreachable', params: {} }) })
    await press('r')
    expect(text()).toContain('您的话机没有连接到交换机')
  })

  test('the reason is chosen from a menu', async () => {
    const { click, sent } = await stage(<AgentState />)
    await click('not-ready')
    await click('not-ready-training')
    expect(sent).toEqual([{ type: 'goNotReady', reason: 'training' }])
  })

  test('in a call the choice is for afterwards, and shown', async () => {
    const { find, text } = await stage(<AgentState />, { view: view({ agent: { state: 'TALKING', next: 'BREAK' } }) })
    expect(find('go-ready')).toBeNull()
    expect(find('next-state')?.textContent).toBe('之后：小休')
    expect(text()).toContain('通话后示忙')
  })
})
