import { afterEach, describe, expect, test, vi } from 'vitest'
import { at, stage } from '../../testing/stage'
import type { CustomerCard as Card } from '../../wire/desk'
import { CustomerCard } from './CustomerCard'

const UNKNOWN: Card = { customerId: null, version: 0, name: '', company: '', vip: false, note: '', lastCalls: [], place: { zh: '上海', en: 'Shanghai' }, promises: [], facts: [] }
const KNOWN: Card = { ...UNKNOWN, customerId: 4, version: 3, name: '张伟', company: '云启', vip: true, note: '偏好下午' }
afterEach(() => {
  vi.unstubAllGlobals()
  sessionStorage.clear()
})
const shown = (card: Card, callId = 'c1') => <CustomerCard callId={callId} number="021****1234" name="张" card={card} entry={[]} />
function serving(answer: () => Response) {
  const sent: [string, unknown][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    sent.push([path, JSON.parse(String(init.body))])
    return answer()
  })
  return sent
}

describe('the customer’s card', () => {
  test('says where the number belongs, what was promised, and what the house outside says, as text', async () => {
    const { text, box } = await stage(shown({ ...KNOWN, promises: [{ id: 1, text: '周三回电', dueAt: at(60), agentName: '李静' }], facts: [{ name: '等级', value: '<b>金卡</b>' }] }))
    for (const part of ['上海', '周三回电', '李静', '<b>金卡</b>']) expect(text()).toContain(part)
    expect(box.querySelector('dd b')).toBeNull()
  })

  test('of an unknown number is made anew; the number is never sent', async () => {
    const sent = serving(() => new Response(JSON.stringify({ id: 9, name: '张三', version: 1 })))
    const { click, type, find } = await stage(shown(UNKNOWN))
    await click('customer-edit')
    await type('customer-name', '张三')
    await click('customer-save')
    expect(sent).toEqual([['/api/calls/c1/customer', { name: '张三', company: '', vip: false, note: '', version: 0 }]])
    expect(find('customer-name')).toBeNull()
  })

  test('keeps what was typed over a reload, and forgets it when it was saved', async () => {
    serving(() => new Response(JSON.stringify({ slug: 'changed-meanwhile', params: {} }), { status: 409 }))
    const first = await stage(shown(KNOWN))
    await first.click('customer-edit')
    await first.type('customer-company', '云启科技')
    await first.click('customer-save')
    expect(first.text()).toContain('别人刚刚修改过')
    const again = await stage(shown(KNOWN))
    await again.click('customer-edit')
    expect((again.find('customer-company') as HTMLInputElement).value).toBe('云启科技')
  })

  test('opens the outside page by the call’s id, in a tab that knows nothing of ours', async () => {
    const tab: { opener: unknown } = { opener: window }
    const open = vi.fn(() => tab)
    vi.stubGlobal('open', open)
    const { click } = await stage(shown({ ...KNOWN, outsidePage: false }))
    expect(open).not.toHaveBeenCalled()
    await click('outside-page')
    expect(open).toHaveBeenCalledWith('/api/calls/c1/page', 'seatline-outside')
    expect(tab.opener).toBeNull()
  })

  test('opens it by itself once per call where the queue says so, and says when the browser did not let it', async () => {
    const open = vi.fn(() => null)
    vi.stubGlobal('open', open)
    const { text } = await stage(shown({ ...KNOWN, outsidePage: true }, 'c2'))
    await stage(shown({ ...KNOWN, outsidePage: true }, 'c2'))
    expect(open).toHaveBeenCalledTimes(1)
    expect(text()).toContain('浏览器拦截了业务系统页面')
  })

  test('shows no button where the queue has no outside page', async () => {
    const { find } = await stage(shown(KNOWN))
    expect(find('outside-page')).toBeNull()
  })
})
