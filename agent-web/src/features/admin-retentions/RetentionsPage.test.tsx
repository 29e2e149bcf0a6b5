import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import RetentionsPage from './RetentionsPage'

const USUAL = { id: 1, recordings: 12, settings: { name: '标准', format: 'OPUS', leastDays: 30, mostDays: 365, fullDisk: 'MARK', queues: [4], version: 1 } }
const LEGAL = { id: 2, recordings: 0, settings: { name: '合规', format: 'FLAC', leastDays: 1825, fullDisk: 'REFUSE', queues: [], version: 1 } }
afterEach(() => vi.unstubAllGlobals())

function serving(saved: () => Response) {
  const sent: [string, unknown][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (path.startsWith('/api/admin/queues')) return new Response(JSON.stringify({ items: [{ id: 4, name: '售后' }], total: 1 }))
    if (!init.method) return new Response(JSON.stringify({ items: [USUAL, LEGAL], total: 2 }))
    sent.push([path, JSON.parse(String(init.body))])
    return saved()
  })
  return sent
}

test('each class says how long it keeps and what for', async () => {
  serving(() => new Response())
  const { text } = await stage(<RetentionsPage />)
  for (const part of ['标准', '365 天', '合规', '1825 天', '永久', '售后', '12']) expect(text()).toContain(part)
})

test('a queue is put into another class, and no longest time means for ever', async () => {
  const sent = serving(() => new Response(JSON.stringify(LEGAL)))
  const { click } = await stage(<RetentionsPage />)
  await click('retention-edit-2')
  await click('retention-queue-4')
  await click('retention-save')
  expect(sent).toEqual([['/api/admin/retentions/2', { name: '合规', format: 'FLAC', leastDays: 1825, fullDisk: 'REFUSE', queues: [4], version: 1 }]])
})

test('what is refused stands at its field', async () => {
  serving(() => new Response(JSON.stringify({ slug: 'retention-most-below-least', params: { least: 30 }, field: 'mostDays' }), { status: 400 }))
  const { click, type, find, text } = await stage(<RetentionsPage />)
  await click('retention-edit-1')
  await type('retention-most', '10')
  await click('retention-save')
  expect(find('retention-most')?.getAttribute('aria-invalid')).toBe('true')
  expect(text()).toContain('30')
})
