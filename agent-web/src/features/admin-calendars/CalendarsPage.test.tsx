import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import CalendarsPage from './CalendarsPage'

const line = {
  id: 3,
  settings: { name: '门店', zone: 'Asia/Shanghai', weekly: [{ day: 1, from: '09:00', to: '12:00' }], days: [{ date: '2026-10-01', name: '国庆节', like: 0, hours: [] }], version: 4 },
  openNow: false,
  nextOpening: '2026-11-30T01:00:00Z',
}

afterEach(() => vi.unstubAllGlobals())
function serving(saved: () => Response) {
  const sent: Record<string, unknown>[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method) {
      sent.push(JSON.parse(String(init.body)) as Record<string, unknown>)
      return saved()
    }
    if (path.includes('holidays'))
      return new Response(JSON.stringify({ years: [2026], days: [{ date: '2026-10-01', name: '国庆节', like: 0, hours: [] }, { date: '2026-10-10', name: '国庆节调休上班', like: 1, hours: [] }] }))
    return new Response(JSON.stringify({ items: [line], total: 1 }))
  })
  return sent
}

test('hours that overlap are refused with the day, and what was typed stays', async () => {
  const sent = serving(() => new Response(JSON.stringify({ slug: 'hours-overlap', params: { day: 1, from: '11:00', to: '18:00' }, field: 'weekly' }), { status: 400 }))
  const { click, type, find, box } = await stage(<CalendarsPage />)
  await click('calendar-edit-3')
  await type('to-1', '13:00')
  await click('add-1')
  await click('calendar-save')
  expect(sent[0]).toMatchObject({ name: '门店', version: 4, weekly: [{ day: 1, from: '09:00', to: '13:00' }, { day: 1 }] })
  expect(find('weekly-error')?.textContent).toBe('星期一: 时段 11:00–18:00 与另一时段重叠，请调整。')
  expect((find('to-1') as HTMLInputElement).value).toBe('13:00')
  expect(box.querySelector<HTMLInputElement>('[data-testid="special-day"] input')?.value).toBe('2026-10-01')
})

test('the holidays are added beside the days that are there', async () => {
  const sent = serving(() => new Response(JSON.stringify(line)))
  const { click, box } = await stage(<CalendarsPage />)
  await click('calendar-edit-3')
  await click('holidays-add')
  expect(box.querySelectorAll('[data-testid="special-day"]').length).toBe(2)
  await click('calendar-save')
  expect(sent[0]?.days).toMatchObject([{ date: '2026-10-01' }, { date: '2026-10-10', like: 1 }])
})
