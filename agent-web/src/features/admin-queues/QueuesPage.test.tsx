import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { AdminQueue } from '../../wire/api'
import { linesOf } from '../../ui/linesOf'
import { musicOnly } from './comfort'
import { plainRouting } from './plainRouting'
import QueuesPage from './QueuesPage'

const queue: AdminQueue = { id: 1, name: '客户服务', ringSeconds: 20, wrapUpSeconds: 30, serviceLevelSeconds: 20, record: true, active: true, skills: [], dialedNumbers: ['4008001000'], version: 3, routing: plainRouting, comfort: musicOnly, agentCount: 0, warnings: ['queue-without-agents'] }

afterEach(() => vi.unstubAllGlobals())
function serving(saved: () => Response) {
  const sent: Record<string, unknown>[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method) {
      sent.push(JSON.parse(String(init.body)) as Record<string, unknown>)
      return saved()
    }
    if (path.includes('directory')) return new Response(JSON.stringify({ agents: [{ id: 7, name: '陈安娜' }], queues: [] }))
    if (path.includes('prompts')) return new Response(JSON.stringify({ items: [{ id: 5, name: '录音告知' }], total: 1 }))
    return new Response(JSON.stringify(path.includes('skills') ? { items: [{ id: 1, name: '普通话' }], total: 1 } : { items: [queue], total: 1 }))
  })
  return sent
}

describe('the queues', () => {
  test('warn of one that no agent can serve', async () => {
    serving(() => new Response())
    const { text } = await stage(<QueuesPage />)
    expect(text()).toContain('没有坐席能接听')
  })

  test('show what the server refuses at its field, and keep what was typed', async () => {
    const sent = serving(() => new Response(JSON.stringify({ slug: 'queue-name-taken', params: { name: '售后' }, field: 'name' }), { status: 409 }))
    const { click, type, text, find } = await stage(<QueuesPage />)
    await click('queue-edit-1')
    await type('queue-name', '售后')
    await click('queue-save')
    expect(sent).toMatchObject([{ name: '售后', version: 3, dialedNumbers: ['4008001000'] }])
    expect(text()).toContain('已有同名队列“售后”。')
    expect(find('queue-name')?.getAttribute('aria-invalid')).toBe('true')
    expect((find('queue-name') as HTMLInputElement).value).toBe('售后')
  })

  test('show what concerns no field above the form', async () => {
    serving(() => new Response(JSON.stringify({ slug: 'changed-meanwhile', params: {} }), { status: 409 }))
    const { click, text } = await stage(<QueuesPage />)
    await click('queue-edit-1')
    await click('queue-save')
    expect(text()).toContain('别人刚刚修改过')
  })

  test('open the part of the form in which something was refused', async () => {
    const sent = serving(() => new Response(JSON.stringify({ slug: 'ring-never-widens', params: { ring: 1 }, field: 'rings' }), { status: 400 }))
    const { click, text, find } = await stage(<QueuesPage />)
    await click('queue-edit-1')
    await click('ring-add')
    await click('queue-save')
    expect(sent).toMatchObject([{ routing: { strategy: 'LONGEST_IDLE', rings: [{ afterSeconds: 15, levelsLower: 1 }] } }])
    expect(text()).toContain('第 1 级放宽没有让任何人加入')
    expect(find('queue-rings')?.closest('details')?.open).toBe(true)
    expect(find('queue-overflow')?.closest('details')?.open).toBe(false)
  })

  test('set what is heard while waiting, and open it when something there is refused', async () => {
    const sent = serving(() => new Response(JSON.stringify({ slug: 'callback-never-offered', params: {}, field: 'callbackAfterSeconds' }), { status: 400 }))
    const { click, type, text, find } = await stage(<QueuesPage />)
    await click('queue-edit-1')
    await type('queue-notice', '5')
    await type('queue-announce', '45')
    await type('queue-callback', 'CUSTOMER_FIRST')
    await type('queue-callback-after', '60')
    expect(text()).toContain('每 45 秒播报 · 可回拨')
    await click('queue-save')
    expect(sent).toMatchObject([{ comfort: { announceSeconds: 45, recordingNoticePrompt: 5, musicPrompt: null, callbackMode: 'CUSTOMER_FIRST', callbackAfterSeconds: 60 } }])
    expect(text()).toContain('没有播报，回拨就不会被提供')
    expect(find('queue-waiting')?.closest('details')?.open).toBe(true)
    await type('queue-callback', '')
    expect(find('queue-callback-after')).toBeNull()
    await click('queue-save')
    expect(sent[1]).toMatchObject({ comfort: { callbackMode: null, callbackAfterSeconds: null } })
  })

  test('say so when one is saved that nobody serves', async () => {
    serving(() => new Response(JSON.stringify(queue)))
    const { click, text, find } = await stage(<QueuesPage />)
    await click('queue-edit-1')
    await click('queue-save')
    expect(text()).toContain('目前没有坐席能接听它的来电')
    expect(find('queue-name')).toBeNull()
  })
})

test('numbers are parted by lines and by all the commas people use', () => {
  expect(linesOf(' 400 800 \n\n4001,4002；4003、4004 ')).toEqual(['400 800', '4001', '4002', '4003', '4004'])
})
