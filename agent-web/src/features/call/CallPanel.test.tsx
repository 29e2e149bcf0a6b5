import { describe, expect, test } from 'vitest'
import { at, stage, view } from '../../testing/stage'
import type { DeskCall } from '../../wire/desk'
import { CallPanel } from './CallPanel'
import { answersItself, shownCall } from './shownCall'
import { IDLE_PHONE } from '../../phone/Phone'

const call = (part: Partial<DeskCall> = {}): DeskCall => ({ id: 'c1', direction: 'INBOUND', state: 'CONNECTED', number: '138****1234', name: '张伟', queue: '客户服务', since: at(-80), connectedAt: at(-75), recording: true, card: null, ...part })
const talking = view({ agent: { state: 'TALKING' }, call: call() })

async function connected(part: Partial<DeskCall> = {}, answer?: () => { ok: false; slug: string; params: object }) {
  const staged = await stage(<CallPanel />, { view: view({ agent: { state: 'TALKING' }, call: call(part) }), ...(answer ? { answer: answer as never } : {}) })
  await staged.act(async () => {
    staged.phone.ring()
    await staged.phone.answer()
  })
  return staged
}

describe('a call', () => {
  test('shows who, how long, in what state, and that it is recorded', async () => {
    const { text, find } = await connected()
    for (const part of ['张伟', '138****1234', '客户服务', '通话中', '录音中']) expect(text()).toContain(part)
    expect(find('call-clock')?.textContent).toBe('1:15')
  })

  test('is muted and unmuted with M, and says so', async () => {
    const { press, phone, text } = await connected()
    await press('m')
    expect(phone.state.get().muted).toBe(true)
    expect(text()).toContain('您已静音')
    await press('m')
    expect(phone.state.get().muted).toBe(false)
  })

  test('is held and resumed with H', async () => {
    const { press, phone } = await connected()
    await press('h')
    expect(phone.state.get().hold).toBe('held')
    await press('h')
    expect(phone.state.get().hold).toBe('none')
  })

  test('sends digits with the keys while the keypad is open, and not before', async () => {
    const { press, phone } = await connected()
    await press('5')
    await press('k')
    await press('7')
    await press('#')
    expect(phone.digits).toEqual(['7', '#'])
  })

  test('is hung up by the server, so that it is known who did', async () => {
    const { press, sent } = await connected()
    await press('e')
    expect(sent).toEqual([{ type: 'hangUp', callId: 'c1' }])
  })

  test('can be hung up again after a hang-up that only ended the consult', async () => {
    const consult = { id: 'k1', mine: true, state: 'TALKING', with: '李娜', outside: false, since: at(-5) } as const
    const { press, show, find, sent } = await connected({ state: 'CONSULTING', consult })
    await press('e')
    expect((find('hang-up') as HTMLButtonElement).disabled).toBe(true)
    await show({ view: talking })
    expect((find('hang-up') as HTMLButtonElement).disabled).toBe(false)
    await press('e')
    expect(sent).toEqual([{ type: 'hangUp', callId: 'c1' }, { type: 'hangUp', callId: 'c1' }])
  })

  test('offers nothing to do with the three while two of them are being joined', async () => {
    const consult = { id: 'k1', mine: true, state: 'KEPT', with: '李娜', outside: false, since: at(-5) } as const
    const { show, find } = await connected({ state: 'JOINING', consult })
    const off = () => ['swap', 'complete-transfer', 'confer'].map((name) => (find(name) as HTMLButtonElement).disabled)
    expect(off()).toEqual([true, true, true])
    await show({ view: view({ agent: { state: 'TALKING' }, call: call({ consult }) }) })
    expect(off()).toEqual([false, false, false])
  })

  test.each(['desk-offline', 'call-gone'])('is hung up by the phone when the server says %s', async (slug) => {
    const { press, phone } = await connected({}, () => ({ ok: false, slug, params: {} }))
    await press('e')
    expect(phone.state.get().sound).toBe('none')
  })

  test('stays on the screen, with its controls, while the server is away', async () => {
    const { show, find, text } = await connected()
    await show({ link: 'lost', view: talking })
    expect(text()).toContain('正在重新连接服务器，您的通话仍在继续。')
    expect((find('mute') as HTMLButtonElement).disabled).toBe(false)
    expect((find('hang-up') as HTMLButtonElement).disabled).toBe(false)
  })

  test('that is still ringing can only be hung up', async () => {
    const { find, text } = await stage(<CallPanel />, { view: view({ call: call({ direction: 'OUTBOUND', state: 'RINGING', connectedAt: null }) }) })
    expect(text()).toContain('对方振铃中')
    expect(['mute', 'hold', 'keypad'].map((name) => (find(name) as HTMLButtonElement).disabled)).toEqual([true, true, true])
    expect((find('hang-up') as HTMLButtonElement).disabled).toBe(false)
  })

  test.each(['CALLING_YOU', 'RECONNECTING'] as const)('in state %s is taken by the phone itself', async (state) => {
    const { phone, act } = await stage(<CallPanel />, { view: view({ call: call({ state }) }) })
    await act(() => phone.ring())
    expect(phone.state.get().sound).toBe('up')
  })
})

test('a ring is taken by itself only where no offer waits for the agent', () => {
  expect(answersItself(view({ call: call() }), 'ringing')).toBe(true)
  expect(answersItself(view({ call: call() }), 'up')).toBe(false)
  expect(answersItself(view(), 'ringing')).toBe(false)
  expect(answersItself(null, 'ringing')).toBe(false)
})

test.each([
  ['CALLING_YOU', 'none', 'call.CALLING_YOU'],
  ['DIALING', 'none', 'call.DIALING'],
  ['RINGING', 'none', 'call.RINGING'],
  ['RECONNECTING', 'none', 'call.RECONNECTING'],
  ['CONNECTED', 'none', 'call.CONNECTED'],
  ['CONNECTED', 'holding', 'call.holding'],
  ['HELD', 'held', 'call.HELD'],
  ['HELD', 'resuming', 'call.resuming'],
] as const)('%s with the phone %s is called %s', (state, hold, word) => {
  expect(shownCall(call({ state }), { ...IDLE_PHONE, hold }).word).toBe(word)
})

describe('the recording', () => {
  const pause = (stage: 'PAUSING' | 'PAUSED' | 'RESUMING' | 'FAILED') => ({ pause: { stage, until: at(107) } })

  test('is paused with X, and only what the switch has done is said to be so', async () => {
    const { press, sent, find, text } = await connected()
    expect(find('recording-strip')?.dataset.stage).toBe('RECORDING')
    await press('x')
    expect(sent).toEqual([{ type: 'pauseRecording', callId: 'c1' }])
    expect(text()).not.toContain('可以请客户报卡号')
  })

  test('that is being paused warns not to say the number yet', async () => {
    const { text } = await connected(pause('PAUSING'))
    expect(text()).toContain('请先不要让客户报卡号')
    expect(text()).toContain('录音中')
  })

  test('that is paused says so, with the time that is left, and is resumed with the same key', async () => {
    const { press, sent, text } = await connected(pause('PAUSED'))
    expect(text()).toContain('录音已暂停，可以请客户报卡号')
    expect(text()).toContain('1:47 后自动恢复')
    await press('x')
    expect(sent).toEqual([{ type: 'resumeRecording', callId: 'c1' }])
  })

  test('whose pause the switch refused is an alarm, and another press tries again', async () => {
    const { press, sent, find } = await connected(pause('FAILED'))
    expect(find('recording-strip')?.querySelector('[role="alert"]')?.textContent).toContain('请不要让客户报卡号')
    await press('x')
    expect(sent).toEqual([{ type: 'pauseRecording', callId: 'c1' }])
  })

  test('that is not made is not paused', async () => {
    const { press, sent, find } = await connected({ recording: false })
    await press('x')
    expect(find('recording-strip')).toBeNull()
    expect(sent).toEqual([])
  })
})
