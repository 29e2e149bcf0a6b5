import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { RecordingRow } from '../../wire/api'
import RecordingsPage from './RecordingsPage'

const row = (part: Partial<RecordingRow>): RecordingRow => ({ id: 'r1', callId: 'c1', direction: 'INBOUND', customerNumber: '138****1234', agentId: 1, agentName: '李静', queueName: '客户服务', startedAt: '2026-11-22T03:00:00Z', durationMs: 65_000, state: 'STORED', reason: null, agentDbfs: null, customerDbfs: null, bytes: 1, ...part })

afterEach(() => vi.unstubAllGlobals())
function serving(items: RecordingRow[]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    asked.push(init.method ? `${init.method} ${path}` : path)
    if (path.includes('/searches/')) return new Response(JSON.stringify({ items: [{ name: '快语速', query: { flag: 'fast', minSeconds: '60' } }] }))
    if (path.includes('/wrap-up-codes')) return new Response(JSON.stringify([{ code: 'sold', nameZh: '成交', nameEn: 'Sold', leaf: true }]))
    if (path.includes('/spans')) return new Response(JSON.stringify({ items: [{ kind: 'PAUSE', fromMs: 5_000, toMs: 15_000 }] }))
    if (path.includes('/peaks')) return new Response(JSON.stringify({ durationMs: 65_000, bucketMs: 100, agent: [0.1], customer: [0.2] }))
    if (path.includes('/directory')) return new Response(JSON.stringify({ agents: [{ id: 1, name: '李静' }], queues: [{ id: 2, name: '客户服务' }] }))
    return new Response(JSON.stringify({ items, total: items.length }))
  })
  return asked
}

describe('the recordings', () => {
  test('are listed with masked numbers, lengths and states', async () => {
    serving([row({})])
    const { text } = await stage(<RecordingsPage asRole="REVIEWER" reveals={false} />)
    for (const part of ['138****1234', '李静', '客户服务', '1:05', '可播放']) expect(text()).toContain(part)
  })

  test('say in words why one cannot be heard', async () => {
    serving([row({ state: 'FAILED', reason: 'file-missing', durationMs: null })])
    const { text, find } = await stage(<RecordingsPage asRole="REVIEWER" reveals={false} />)
    expect(text()).toContain('无录音')
    expect(text()).toContain('文件缺失')
    expect((find('recording-play') as HTMLButtonElement).disabled).toBe(true)
  })

  test('say what to do when none matches', async () => {
    serving([])
    const { text } = await stage(<RecordingsPage asRole="REVIEWER" reveals={false} />)
    expect(text()).toContain('请扩大日期范围或清除筛选条件。')
  })

  test('are found by more than when and whose, and such a search is kept and chosen by name', async () => {
    const asked = serving([row({})])
    const { click, type, find, text } = await stage(<RecordingsPage asRole="REVIEWER" reveals={false} />)
    expect(find('trait-text')).toBeNull()
    await click('traits-open')
    await type('trait-text', '退货')
    await type('trait-minScore', '80')
    expect(asked.at(-1)).toContain('text=%E9%80%80%E8%B4%A7&')
    expect(asked.some((path) => path.includes('minScore=80'))).toBe(true)
    expect(text()).toContain('更多条件（2）')
    await type('searches', '快语速')
    const last = asked.filter((path) => path.startsWith('/api/recordings?')).at(-1)
    expect(last).toContain('flag=fast')
    expect(last).toContain('minSeconds=60')
    expect(last).not.toContain('minScore')
    await click('search-keep')
    await type('search-name', '快')
    await click('search-save')
    expect(asked.at(-2)).toBe('PUT /api/me/searches/recordings')
    expect(find('search-name')).toBeNull()
  })

  test('of an agent are not looked for by their scores', async () => {
    serving([row({})])
    const { click, find } = await stage(<RecordingsPage asRole="AGENT" reveals={false} />)
    await click('traits-open')
    expect(find('trait-text')).not.toBeNull()
    expect(find('trait-minScore')).toBeNull()
  })

  test('open the player without loading the sound before it is wanted', async () => {
    const asked = serving([row({})])
    const { click, find } = await stage(<RecordingsPage asRole="REVIEWER" reveals={false} />)
    await click('recording-play')
    expect(asked).toContain('/api/recordings/r1/peaks')
    expect(find('player-audio')?.getAttribute('preload')).toBe('none')
    expect(find('player-time')?.textContent).toBe('0:00 / 1:05')
  })

  test('are marked and exported together with a reason', async () => {
    serving([row({}), row({ id: 'r2' }), row({ id: 'r3', state: 'FAILED' })])
    const sent: [string, unknown][] = []
    const list = globalThis.fetch
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      if (init.method !== 'POST') return list(path, init)
      sent.push([path, JSON.parse(String(init.body))])
      return new Response(JSON.stringify({ export: { id: 7, state: 'WAITING', recordings: ['r1', 'r2'] }, mayDecide: false, mayFetch: false }), { status: 201 })
    })
    const { click, type, find } = await stage(<RecordingsPage asRole="SUPERVISOR" reveals />)
    expect((find('recording-mark-r3') as HTMLInputElement).disabled).toBe(true)
    await click('recording-mark-r1')
    await click('recording-mark-r2')
    await click('recordings-export')
    await type('export-reason', '培训')
    await click('export-save')
    expect(sent).toEqual([['/api/recording-exports', { recordings: ['r1', 'r2'], reason: '培训' }]])
    expect(find('recordings-export')).toBeNull()
  })

  test('are held and erased by an administrator, with a reason', async () => {
    serving([row({})])
    const sent: [string, unknown][] = []
    const list = globalThis.fetch
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      if (path.endsWith('/keeping')) return new Response(JSON.stringify({ recording: 'r1', stored: true, leastUntil: '2026-12-22T03:00:00Z' }))
      if (init.method !== 'POST') return list(path, init)
      sent.push([path, JSON.parse(String(init.body))])
      return new Response(JSON.stringify({}))
    })
    const { click, type } = await stage(<RecordingsPage asRole="ADMIN" reveals />)
    await click('recording-play')
    await click('player-keeping')
    await click('player-keeping-erase')
    await type('keeping-reason', '客户要求')
    await click('keeping-rightful')
    await click('keeping-save')
    expect(sent).toEqual([['/api/recordings/r1/erase', { reason: '客户要求', rightful: true }]])
  })

  test('of an agent are not for export', async () => {
    serving([row({})])
    const { click, find } = await stage(<RecordingsPage asRole="AGENT" reveals={false} />)
    await click('recording-play')
    expect(find('recording-mark-r1')).toBeNull()
    expect(find('player-export')).toBeNull()
  })

  test('of an agent ask for no names of others', async () => {
    const asked = serving([row({})])
    await stage(<RecordingsPage asRole="AGENT" reveals={false} />)
    expect(asked.some((path) => path.includes('directory'))).toBe(false)
  })
})
