import { afterEach, expect, test, vi } from 'vitest'
import { at, stage } from '../../testing/stage'
import { localTime, tomorrow } from './dueTimes'
import { FollowUps } from './FollowUps'
import { NewFollowUp } from './NewFollowUp'

afterEach(() => vi.unstubAllGlobals())
const one = (id: number, seconds: number) => ({ id, customerName: '张伟', number: '138****1234', text: `回电 ${id}`, dueAt: at(seconds), agentName: '李静', version: 2 })

test('promises say when they are overdue, and are done by a press', async () => {
  const sent: [string, unknown][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!init.method) return new Response(JSON.stringify(sent.length === 0 ? [one(1, -60), one(2, 60)] : [one(2, 60)]))
    sent.push([path, JSON.parse(String(init.body))])
    return new Response(JSON.stringify(one(1, -60)))
  })
  const { text, click, box } = await stage(<FollowUps refreshKey="" onDial={null} />)
  expect(text()).toContain('我的跟进（2）')
  expect(text().match(/已逾期/g)).toHaveLength(1)
  await click('follow-up-done-1')
  expect(sent).toEqual([['/api/follow-ups/1', { text: '回电 1', dueAt: at(-60), done: true, version: 2 }]])
  expect(box.querySelectorAll('[data-testid="follow-up"]')).toHaveLength(1)
})

test('nothing is shown while nothing was promised', async () => {
  vi.stubGlobal('fetch', async () => new Response('[]'))
  const { find } = await stage(<FollowUps refreshKey="" onDial={null} />)
  expect(find('follow-ups')).toBeNull()
})

test('a promise is made for tomorrow, by the call and not by a number; a refusal stands at its field', async () => {
  const sent: Record<string, unknown>[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    sent.push(JSON.parse(String(init.body)) as Record<string, unknown>)
    return new Response(JSON.stringify({ slug: 'follow-up-past', params: {}, field: 'dueAt' }), { status: 400 })
  })
  const { click, type, text, find } = await stage(<NewFollowUp callId="c1" onAdded={() => undefined} />)
  await click('follow-up-new')
  await type('follow-up-text', '确认检修结果')
  await click('follow-up-add')
  expect(sent[0]).toMatchObject({ callId: 'c1', text: '确认检修结果' })
  expect(text()).toContain('跟进时间已过')
  expect((find('follow-up-text') as HTMLInputElement).value).toBe('确认检修结果')
})

test('tomorrow is at this hour, on the full hour, also over the end of a month', () => {
  expect(localTime(tomorrow(new Date(2026, 10, 30, 16, 42)))).toBe('2026-12-01T16:00')
})
