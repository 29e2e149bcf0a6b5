import { describe, expect, test } from 'vitest'
import { at, fakeMicrophone, stage, view } from '../../testing/stage'
import type { DeskOffer } from '../../wire/desk'
import { OfferCard } from './OfferCard'

const offer: DeskOffer = {
  id: 'o1',
  callId: 'c1',
  deadline: at(18),
  number: '138****1234',
  name: '张伟',
  queue: '客户服务',
  queuedAt: at(-47),
  card: { customerId: 4, name: '张伟', company: '云启', vip: true, note: '', lastCalls: [] },
}
const offered = view({ agent: { state: 'RESERVED' }, offer })

describe('an offer', () => {
  test('says who is calling, for which queue, since when and until when, before it is answered', async () => {
    const { text } = await stage(<OfferCard />, { view: offered })
    for (const part of ['张伟', 'VIP', '138****1234', '云启', '客户服务', '0:47', '剩余 18 秒']) expect(text()).toContain(part)
  })

  test('of an unknown number shows the number where the name would be', async () => {
    const { box } = await stage(<OfferCard />, { view: view({ offer: { ...offer, name: '', card: null } }) })
    expect(box.querySelector('.offer__name')?.textContent).toBe('138****1234')
  })

  test.each(['F2', 'Enter'])('is answered with %s', async (key) => {
    const { phone, press, act } = await stage(<OfferCard />, { view: offered })
    await act(() => phone.ring())
    await press(key)
    expect(phone.state.get().sound).toBe('up')
  })

  test('answered before the phone rings is answered when it rings', async () => {
    const { phone, click, act, text } = await stage(<OfferCard />, { view: offered })
    await click('answer')
    expect(text()).toContain('正在接听')
    await act(() => phone.ring())
    expect(phone.state.get().sound).toBe('up')
  })

  test('of a queue that answers automatically is taken when the phone rings', async () => {
    const { phone, act } = await stage(<OfferCard />, { view: view({ agent: { state: 'RESERVED' }, offer: { ...offer, autoAnswer: true } }) })
    expect(phone.state.get().sound).toBe('none')
    await act(() => phone.ring())
    expect(phone.state.get().sound).toBe('up')
  })

  test('of any other queue never answers by itself', async () => {
    const { phone, act } = await stage(<OfferCard />, { view: offered })
    await act(() => phone.ring())
    expect(phone.state.get().sound).toBe('ringing')
  })

  test('is declined with D, by the server', async () => {
    const { press, sent } = await stage(<OfferCard />, { view: offered })
    await press('d')
    expect(sent).toEqual([{ type: 'declineOffer', offerId: 'o1' }])
  })

  test('is refused by the phone itself when the server cannot be asked', async () => {
    const { phone, act, press } = await stage(<OfferCard />, { view: offered, answer: () => ({ ok: false, slug: 'desk-offline', params: {} }) })
    await act(() => phone.ring())
    await press('d')
    expect(phone.state.get().sound).toBe('none')
  })

  test('says so when the microphone is blocked at the answer', async () => {
    const microphone = fakeMicrophone(() => Promise.reject(Object.assign(new Error(), { name: 'NotAllowedError' })))
    const { phone, act, click, text } = await stage(<OfferCard />, { view: offered, microphone })
    await act(() => microphone.open())
    phone.answer = async () => undefined
    await act(() => phone.ring())
    await click('answer')
    expect(text()).toContain('浏览器不允许使用麦克风。')
    expect(text()).toContain('接听')
  })

  test('blinks in the title and puts the title back', async () => {
    document.title = 'Seatline'
    const { show } = await stage(<OfferCard />, { view: offered })
    expect(document.title).toBe('☎ 张伟 来电')
    await show({ view: view() })
    expect(document.title).toBe('Seatline')
  })

  test('is gone when the server takes it back', async () => {
    const { show, find } = await stage(<OfferCard />, { view: offered })
    await show({ view: view() })
    expect(find('offer')).toBeNull()
  })
})
