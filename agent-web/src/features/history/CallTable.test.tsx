import { expect, test } from 'vitest'
import { stage } from '../../testing/stage'
import type { CallRecord } from '../../wire/api'
import { CallTable } from './CallTable'

const call: CallRecord = {
  id: 'c1', direction: 'INBOUND', customerNumber: '138****1234', customerName: '张伟', dialedNumber: '4001', queueId: 1, queueName: '售后', agentId: 2, agentName: '李博',
  startedAt: '2026-11-25T10:00:00Z', answeredAt: null, endedAt: null, waitMs: 0, talkMs: 0, holdMs: 0, outcome: 'ANSWERED', blame: 'AGENT', reason: 'HUNG_UP', wrapUpCode: null, note: null,
  recordingIds: [], agents: ['陈安娜', '李博'], transfers: [], input: [{ label: '订单号', value: '4711' }],
}

test('says who passed the call to whom, how, and with which words', async () => {
  const handed = [
    { at: '2026-11-25T10:01:00Z', kind: 'BLIND' as const, fromAgent: '陈安娜', toAgent: null, toQueue: '咨询', toMenu: null, toNumber: null, note: '' },
    { at: '2026-11-25T10:02:00Z', kind: 'CONSULT' as const, fromAgent: '李博', toAgent: '王晨', toQueue: null, toMenu: null, toNumber: null, note: '客户要发票' },
  ]
  const { box } = await stage(<CallTable calls={[{ ...call, transfers: handed }]} onRouting={null} reveals={false} />)
  expect([...box.querySelectorAll('[data-testid="call-transfers"] li')].map((line) => line.textContent)).toEqual(['陈安娜 → 咨询 直接转接', '李博 → 王晨 咨询后转接 · 客户要发票'])
})

test('a call that nobody passed on has no such line', async () => {
  const { find } = await stage(<CallTable calls={[call]} onRouting={null} reveals />)
  expect(find('call-transfers')).toBeNull()
  expect(find('reveal-number')).not.toBeNull()
})

test('what the caller typed in a voice menu stands beside his name', async () => {
  const { find } = await stage(<CallTable calls={[call]} onRouting={null} reveals />)
  expect(find('call-input')?.textContent).toBe('订单号 4711')
})
