import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import { RoutingDialog } from './RoutingDialog'

afterEach(() => vi.unstubAllGlobals())

test('a decision says who was chosen by what and why the others were not', async () => {
  const one = { agent: 1, name: '陈安娜', verdict: 'CHOSEN', idleMs: 61000, handledToday: 3, skill: 5 }
  const decision = { at: '2026-11-20T01:00:00Z', queueName: '售后服务', ring: 1, waitedMs: 15000, score: 2.25, waiting: 4, agent: 1, by: 'LONGEST_IDLE', candidates: [one, { ...one, agent: 2, name: '李博', verdict: 'BACKING_OFF' }], unlisted: 7 }
  const nobody = { ...decision, by: null, agent: null, candidates: [], unlisted: 0 }
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify({ items: [nobody, decision], total: 2 })))
  const { text } = await stage(<RoutingDialog call="c" onClose={() => undefined} />)
  expect(text()).toContain('没有可分配的坐席')
  expect(text()).toContain('分给 陈安娜：空闲最久')
  expect(text()).toContain('刚拒接或未接')
  expect(text()).toContain('另有 7 人未列出')
})
