import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { RecordingRow } from '../../wire/api'
import RecordingsPage from './RecordingsPage'

const row = (part: Partial<RecordingRow>): RecordingRow => ({ id: 'r1', callId: 'c1', direction: 'INBOUND', customerNumber: '138****1234', agentId: 1, agentName: '李静', queueName: '客户服务', startedAt: '2026-11-22T03:00:00Z', durationMs: 65_000, state: 'STORED', reason: null, agentDbfs: null, customerDbfs: null, bytes: 1, ...part })

afterEach(() => vi.unstubAllGlobals())
function serving(items: RecordingRow[]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    if (path.includes('/peaks')) return new Response(JSON.stringify({ durationMs: 65_000, bucketMs: 100, agent: [0.1], customer: [0.2] }))
    if (path.includes('/directory')) return new Response(JSON.stringify({ agents: [{ id: 1, name: '李静' }], queues: [{ id: 2, name: '客户服务' }] }))
    return new Response(JSON.stringify({ items, total: items.length }))
  })
  return asked
}

describe('the recordings', () => {
  test('are listed with masked numbers, lengths and states', async () => {
    serving([row({})])
    const { text } = await stage(<RecordingsPage own={false} reveals={false} />)
    for (const part of ['138****1234', '李静', '客户服务', '1:05', '可播放']) expect(text()).toContain(part)
  })

  test('say in words why one cannot be heard', async () => {
    serving([row({ state: 'FAILED', reason: 'file-missing', durationMs: null })])
    const { text, find } = await stage(<RecordingsPage own={false} reveals={false} />)
    expect(text()).toContain('无录音')
    expect(text()).toContain('文件缺失')
    expect((find('recording-play') as HTMLButtonElement).disabled).toBe(true)
  })

  test('say what to do when none matches', async () => {
    serving([])
    const { text } = await stage(<RecordingsPage own={false} reveals={false} />)
    expect(text()).toContain('请扩大日期范围或清除筛选条件。')
  })

  test('open the player without loading the sound before it is wanted', async () => {
    const asked = serving([row({})])
    const { click, find } = await stage(<RecordingsPage own={false} reveals={false} />)
    await click('recording-play')
    expect(asked).toContain('/api/recordings/r1/peaks')
    expect(find('player-audio')?.getAttribute('preload')).toBe('none')
    expect(find('player-time')?.textContent).toBe('0:00 / 1:05')
  })

  test('of an agent ask for no names of others', async () => {
    const asked = serving([row({})])
    await stage(<RecordingsPage own reveals={false} />)
    expect(asked.some((path) => path.includes('directory'))).toBe(false)
  })
})
