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
  await click('holidays-add-2026')
  expect(box.querySelectorAll('[data-testid="special-day"]').length).toBe(2)
  await click('calendar-save')
  expect(sent[0]?.days).toMatchObject([{ date: '2026-10-01' }, { date: '2026-10-10', like: 1 }])
})

const dates = (box: HTMLElement) => [...box.querySelectorAll<HTMLInputElement>('[data-testid="special-day"] input[type=date]')].map(({ value }) => value)

test('what is typed while the holidays are on their way stays, and no row jumps while its date is typed', async () => {
  serving(() => new Response(JSON.stringify(line)))
  const { click, type, act, box, find } = await stage(<CalendarsPage />)
  await click('calendar-edit-3')
  const usual = fetch
  let come: () => void = () => undefined
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    await new Promise<void>((done) => {
      come = done
    })
    return usual(path, init)
  })
  await click('holidays-add-2026')
  await click('day-add')
  const typed = [...box.querySelectorAll<HTMLInputElement>('[data-testid="special-day"] input[type=date]')].at(-1)!
  typed.dataset.testid = 'new-date'
  await type('new-date', '2026-01-05')
  expect(dates(box)).toEqual(['2026-10-01', '2026-01-05'])
  expect(find('new-date')).toBe(typed)
  await act(() => come())
  expect(dates(box)).toEqual(['2026-01-05', '2026-10-01', '2026-10-10'])
})

test('of a holiday one day is taken out, and of a day with two spans one span', async () => {
  const days = ['2026-10-01', '2026-10-02', '2026-10-03'].map((date) => ({ date, name: '国庆节', like: 0, hours: [] as { from: string; to: string }[] }))
  days[2]!.hours = [{ from: '09:00', to: '12:00' }, { from: '14:00', to: '17:00' }]
  const sent = serving(() => new Response(JSON.stringify(line)))
  const usual = fetch
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => (init.method || path.includes('holidays') ? usual(path, init) : new Response(JSON.stringify({ items: [{ ...line, settings: { ...line.settings, days } }], total: 1 }))))
  const { click, act, box } = await stage(<CalendarsPage />)
  await click('calendar-edit-3')
  await act(() => box.querySelectorAll<HTMLElement>('[data-testid="day-remove"]')[1]?.click())
  await click('span-remove-0')
  await click('calendar-save')
  expect(sent[0]?.days).toMatchObject([{ date: '2026-10-01' }, { date: '2026-10-03', hours: [{ from: '14:00', to: '17:00' }] }])
})
