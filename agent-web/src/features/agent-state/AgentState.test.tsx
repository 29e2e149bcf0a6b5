import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { at, fakeMicrophone, stage, view } from '../../testing/stage'
import { Reasons } from '../../ui/Reasons'
import { AgentState as Bare } from './AgentState'

const reason = (code: string, kind: string, nameZh: string, limitSeconds: number | null, active = true, offered = true) => ({ code, kind, nameZh, nameEn: code, position: 1, limitSeconds, active, offered })
const LIST = [reason('BREAK', 'AGENT', '小休', 900), reason('LUNCH', 'AGENT', '用餐', 5), reason('TRAINING', 'AGENT', '培训', null), reason('GOLF', 'AGENT', '高尔夫', null, false), reason('COACHING', 'SUPERVISOR', '辅导', null), reason('MEETING', 'AGENT', '会议', null, true, false)]
beforeEach(() => vi.stubGlobal('fetch', async () => new Response(JSON.stringify(LIST))))
afterEach(() => vi.unstubAllGlobals())

const AgentState = () => (
  <Reasons>
    <Bare />
  </Reasons>
)

const away = view({ agent: { state: 'NOT_READY', reason: 'LUNCH' } })

describe('the state at the top', () => {
  test('says the word, the reason and the seconds', async () => {
    const { find } = await stage(<AgentState />, { view: away })
    expect(find('agent-state')?.textContent).toBe('示忙 · 用餐 · 超时0:10')
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
    expect(sent).toEqual([{ type: 'goNotReady', reason: 'TRAINING' }])
  })

  test('in a call the choice is for afterwards, and shown', async () => {
    const { find, text } = await stage(<AgentState />, { view: view({ agent: { state: 'TALKING', next: 'BREAK' } }) })
    expect(find('go-ready')).toBeNull()
    expect(find('next-state')?.textContent).toBe('之后：小休')
    expect(text()).toContain('之后示忙')
  })

  test.each(['TALKING', 'WRAPPING_UP', 'RESERVED'] as const)('in %s the next state is chosen and taken back', async (state) => {
    const { click, sent } = await stage(<AgentState />, { view: view({ agent: { state, next: 'BREAK' } }) })
    await click('not-ready')
    await click('not-ready-training')
    await click('next-state-take-back')
    expect(sent).toEqual([
      { type: 'chooseNext', reason: 'TRAINING' },
      { type: 'chooseNext', reason: null },
    ])
  })

  test('only the reasons in use that his team offers an agent stand in the menu', async () => {
    const { click, find } = await stage(<AgentState />)
    await click('not-ready')
    expect(['break', 'training', 'golf', 'coaching', 'meeting'].map((code) => find(`not-ready-${code}`) !== null)).toEqual([true, true, false, false, false])
  })

  test('a stay within its limit is not marked', async () => {
    const { find } = await stage(<AgentState />, { view: view({ agent: { state: 'NOT_READY', reason: 'LUNCH', since: at(-4) } }) })
    expect(find('agent-state-over')).toBeNull()
  })
})
