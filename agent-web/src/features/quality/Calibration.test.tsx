import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { Me } from '../../wire/api'
import QualityPage from './QualityPage'
import { apart } from './apart'
import { signed, twoDigits } from './signed'

const LINE = { id: 4, name: '十一月', cardId: 1, cardNumber: 1, cardName: '客户服务规范', openedAt: '2026-11-20T03:00:00Z', openedBy: 'qian', endedAt: null, recordings: 2, reviewers: 2, asked: 4, submitted: 3, mine: 1 }
const GOING = { line: LINE, agreement: null, scores: [], names: {}, titles: {} }
const ENDED = {
  line: { ...LINE, endedAt: '2026-11-21T03:00:00Z', submitted: 4, mine: 0 },
  agreement: {
    icc: { value: 0.62, low: 0.1, high: 0.9, calls: 2, reviewers: 2 },
    reviewers: [
      { reviewer: 8, calls: 2, mean: -4.25, absolute: 5 },
      { reviewer: 9, calls: 2, mean: 4.25, absolute: 5 },
    ],
    items: [
      { criterion: 'same', pairs: 2, same: 1, kappa: null, deviations: { 8: 0, 9: 0 } },
      { criterion: 'tone', pairs: 2, same: 0.5, kappa: 0.25, deviations: { 8: -50, 9: 50 } },
    ],
  },
  scores: [
    { evaluationId: 'e8', recordingId: 'r1', reviewerId: 8, total: 80 },
    { evaluationId: 'e9', recordingId: 'r1', reviewerId: 9, total: 90 },
  ],
  names: { 8: '孙主管', 9: '钱质检' },
  titles: { tone: '语气', same: '结束语' },
}
const DRIFT = [
  { month: '2026-10', reviewerId: 8, name: '孙主管', calls: 3, mean: -6 },
  { month: '2026-11', reviewerId: 8, name: '孙主管', calls: 2, mean: -2 },
]
const me = { id: 9, role: 'REVIEWER' } as Me

afterEach(() => {
  vi.unstubAllGlobals()
  window.location.hash = ''
})

function serving(sheet: unknown = GOING, lines: unknown[] = [LINE], refusal?: unknown) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method) {
      sent.push({ path, body: init.body ? JSON.parse(String(init.body)) : null })
      if (refusal) return new Response(JSON.stringify(refusal), { status: 400, headers: { 'content-type': 'application/problem+json' } })
      return new Response(JSON.stringify(sheet))
    }
    if (path.endsWith('/drift')) return new Response(JSON.stringify({ items: DRIFT }))
    if (/calibrations\/\d/.test(path)) return new Response(JSON.stringify(sheet))
    if (path.endsWith('/calibrations')) return new Response(JSON.stringify({ items: lines }))
    if (path.endsWith('/scorecards')) return new Response(JSON.stringify([{ id: 1, name: '客户服务规范' }]))
    return new Response(JSON.stringify({ items: [{ id: 8, name: '孙主管', open: 0, overdue: 0, nextDue: null, disputes: 0 }, { id: 9, name: '钱质检', open: 2, overdue: 0, nextDue: null, disputes: 0 }] }))
  })
  return sent
}

describe('calibration', () => {
  test('lists the sessions, what is mine to do, and the drift as a chart and as numbers', async () => {
    serving()
    window.location.hash = '#/quality?view=calibration'
    const { find } = await stage(<QualityPage me={me} />)
    expect(find('quality-calibration')?.getAttribute('aria-current')).toBe('page')
    expect(find('calibration-4')?.textContent).toContain('3 / 4')
    expect(find('calibration-4')?.textContent).toContain('1')
    expect(find('drift-8')?.textContent).toContain('−6.0（3）')
    expect(document.querySelector('polyline.drift__line')).not.toBeNull()
  })

  test('is opened with a card, a number of recordings and those who score', async () => {
    const sent = serving()
    window.location.hash = '#/quality?view=calibration'
    const { click, type, find } = await stage(<QualityPage me={me} />)
    await click('calibration-new')
    await type('calibration-name', '十一月')
    await type('calibration-count', '2')
    await click('calibration-who-8')
    await click('calibration-who-9')
    await click('calibration-save')
    expect(sent).toEqual([{ path: '/api/calibrations', body: { name: '十一月', cardId: 1, count: 2, days: 14, reviewerIds: [8, 9] } }])
    expect(find('calibration-save')).toBeNull()
  })

  test('that cannot be opened says why beside what was typed', async () => {
    serving(GOING, [], { slug: 'calibration-too-few', field: 'count', params: { found: 1, asked: 3 } })
    window.location.hash = '#/quality?view=calibration'
    const { click, type, find } = await stage(<QualityPage me={me} />)
    await click('calibration-new')
    await type('calibration-name', '十一月')
    await click('calibration-save')
    expect(document.body.textContent).toContain('只有 1 条，不足 3 条')
    expect((find('calibration-name') as HTMLInputElement).value).toBe('十一月')
  })

  test('that goes on shows nobody a score, and is ended only when sure', async () => {
    const sent = serving()
    window.location.hash = '#/quality?view=calibration&session=4'
    const { click, find } = await stage(<QualityPage me={me} />)
    expect(find('calibration-icc')).toBeNull()
    expect(find('calibration-mine')).not.toBeNull()
    await click('calibration-end')
    expect(sent).toEqual([])
    await click('calibration-end-sure')
    expect(sent).toEqual([{ path: '/api/calibrations/4/close', body: null }])
  })

  test('that has ended tells agreement with its interval, the worst question first, and opens each score', async () => {
    serving(ENDED)
    window.location.hash = '#/quality?view=calibration&session=4'
    const { find } = await stage(<QualityPage me={me} />)
    expect(find('calibration-icc')?.textContent).toContain('ICC = 0.62（95% 置信区间 0.10 至 0.90）')
    expect([...document.querySelectorAll('[data-testid^=agreement-]')].map((row) => row.getAttribute('data-testid'))).toEqual(['agreement-tone', 'agreement-same'])
    expect(find('agreement-tone')?.textContent).toContain('0.25')
    expect(find('agreement-same')?.textContent).toContain('—')
    expect(find('leaning-8')?.textContent).toContain('−4.3')
    expect(document.querySelector('a[href="#/quality?id=e9"]')?.textContent).toBe('90.0')
  })

  test('writes the names of those who are close below each other', () => {
    expect(apart([50, 10, 12, 90], 14)).toEqual([50, 10, 24, 90])
    expect(apart([], 14)).toEqual([])
  })

  test('names no sign where there is no difference', () => {
    expect([signed(0), signed(-0.04), signed(0.06), signed(-12)]).toEqual(['0.0', '0.0', '+0.1', '−12.0'])
    expect([twoDigits(-0.2), twoDigits(0.5)]).toEqual(['−0.20', '0.50'])
  })
})
