import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import ExportsPage from './ExportsPage'

const of = (id: number, state: string, askedBy: string) => ({ id, state, askedBy, reason: `原因${id}`, askedAt: '2026-11-22T10:00:00Z', endsAt: '2026-11-29T10:00:00Z', recordings: ['a', 'b'] })
afterEach(() => vi.unstubAllGlobals())

test('who asked for what is seen, the second person decides, and who asked fetches', async () => {
  const sent: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!init.method)
      return new Response(
        JSON.stringify({
          alone: 20,
          items: [
            { export: of(7, 'WAITING', 'sun'), mayDecide: true, mayFetch: false },
            { export: of(8, 'APPROVED', 'admin'), mayDecide: false, mayFetch: true },
          ],
        }),
      )
    sent.push(path)
    return new Response(JSON.stringify({}))
  })
  const { text, find, click } = await stage(<ExportsPage />)
  for (const part of ['sun', '原因7', '等待批准', '20']) expect(text()).toContain(part)
  expect(find('export-file-7')).toBeNull()
  expect(find('export-file-8')?.getAttribute('href')).toBe('/api/recording-exports/8/file')
  await click('export-approve-7')
  expect(sent).toEqual(['/api/recording-exports/7/approve'])
})
