import { expect, test } from 'vitest'
import { useDesk } from '../desk/useDesk'
import { at, stage, view } from '../testing/stage'
import type { CustomerCard, DeskCall, DeskWrapUp } from '../wire/desk'
import { useLastCard } from './useLastCard'

const card: CustomerCard = { customerId: 4, name: '张伟', company: null, vip: false, note: null, lastCalls: [] }
const call = (id: string, part: Partial<DeskCall> = {}): DeskCall => ({ id, direction: 'INBOUND', state: 'CONNECTED', number: '138****1234', name: null, queue: '售后', since: at(0), connectedAt: at(0), recording: true, card: null, entry: [], ...part })
const wrapUp = (callId: string): DeskWrapUp => ({ callId, number: '138****1234', name: null, direction: 'INBOUND', outcome: 'ANSWERED', deadline: null, codeRequired: false, latest: null, releasedAt: null })

function Shown() {
  const last = useLastCard(useDesk().state.view)
  return <p>{last && [last.callId, last.card?.name, ...last.entry.map(({ value }) => value)].join(' ')}</p>
}

test('who it is and what he typed before his queue stay for the wrap-up, and are gone with the next call', async () => {
  const { show, text } = await stage(<Shown />)
  await show({ view: view({ call: call('c1', { card, entry: [{ label: '订单号', value: '4711' }] }) }) })
  expect(text()).toBe('c1 张伟 4711')
  await show({ view: view({ wrapUp: wrapUp('c1') }) })
  expect(text()).toBe('c1 张伟 4711')
  await show({ view: view({ call: call('c2') }) })
  expect(text()).toBe('c2 ')
})

test('a page opened in the wrap-up shows them too', async () => {
  const { show, text } = await stage(<Shown />)
  await show({ view: view({ wrapUp: { ...wrapUp('c1'), card, entry: [{ label: '订单号', value: '4711' }] } }) })
  expect(text()).toBe('c1 张伟 4711')
})

test('a view of the same call without its card takes none away', async () => {
  const { show, text } = await stage(<Shown />)
  await show({ view: view({ call: call('c1', { card }) }) })
  await show({ view: view({ call: call('c1') }) })
  expect(text()).toBe('c1 张伟')
})
