import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { CallbackLine } from '../../wire/api'
import CallbacksPage from './CallbacksPage'

const line: CallbackLine = { id: 'a', callId: 'c', number: '138****8000', customer: '', queueId: 1, queue: '售后', mode: 'AGENT_FIRST', askedAt: '2026-11-25T10:00:00Z', dueAt: '2026-11-25T10:00:00Z', missed: 1, state: 'OPEN', endedAt: null }

afterEach(() => vi.unstubAllGlobals())

test('a callback that was called off is shown so at once', async () => {
  let state: CallbackLine['state'] = 'OPEN'
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method) {
      state = 'CANCELED'
      return new Response(null, { status: 204 })
    }
    return new Response(JSON.stringify({ items: [{ ...line, state }], total: 1, open: 0 }))
  })
  const { click, find } = await stage(<CallbacksPage />)
  await click('callback-cancel')
  expect(find('callback-row')?.textContent).toContain('已取消')
  expect(find('callback-cancel')).toBeNull()
})
