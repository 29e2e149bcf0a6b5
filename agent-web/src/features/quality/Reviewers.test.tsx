import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { Dispute, EvaluationSheet, Me } from '../../wire/api'
import { DisputePanel } from './DisputePanel'
import QualityPage from './QualityPage'

const LOADS = [
  { id: 9, name: '钱质检', open: 12, overdue: 3, nextDue: '2026-11-28T03:00:00Z', disputes: 0 },
  { id: 8, name: '孙主管', open: 0, overdue: 0, nextDue: null, disputes: 2 },
]
const SHEET = { id: 'e1', reviewerId: 9, recording: { agentId: 1 }, card: { passMark: 80, sections: [] }, answers: {}, can: { score: false, sign: false, dispute: false, decide: false } } as unknown as EvaluationSheet
const DISPUTE: Dispute = { id: 1, evaluationId: 'e1', raisedAt: '2026-11-25T03:00:00Z', items: [] }
const me = (role: Me['role']) => ({ id: 5, role }) as Me

afterEach(() => {
  vi.unstubAllGlobals()
  window.location.hash = ''
})

function serving() {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (init.method) {
      sent.push({ path, body: JSON.parse(String(init.body)) })
      return new Response(JSON.stringify(path.includes('terms') ? { appealDays: 5, dueDays: 7, repeatDays: 90, version: 2 } : SHEET))
    }
    if (path.includes('/terms')) return new Response(JSON.stringify({ appealDays: 3, dueDays: 7, repeatDays: 90, version: 1 }))
    return new Response(JSON.stringify({ items: LOADS }))
  })
  return sent
}

describe('the reviewers', () => {
  test('are shown with what lies before each, and each number opens it', async () => {
    serving()
    window.location.hash = '#/quality?view=reviewers'
    const { find } = await stage(<QualityPage me={me('SUPERVISOR')} />)
    expect(find('reviewer-9')?.textContent).toContain('12')
    expect(find('reviewer-9')?.querySelector('a')?.getAttribute('href')).toContain('reviewerId=9')
    expect(find('quality-reviewers')?.getAttribute('aria-current')).toBe('page')
    expect(find('terms-open')).toBeNull()
  })

  test('have terms that an administrator sets', async () => {
    const sent = serving()
    window.location.hash = '#/quality?view=reviewers'
    const { click, type } = await stage(<QualityPage me={me('ADMIN')} />)
    await click('terms-open')
    await type('terms-appealDays', '5')
    await click('terms-save')
    expect(sent).toEqual([{ path: '/api/quality/terms', body: { appealDays: 5, dueDays: 7, repeatDays: 90, version: 1 } }])
  })

  test('are given disputes, but never of a score of their own', async () => {
    const sent = serving()
    const { click, type, find } = await stage(<DisputePanel sheet={SHEET} dispute={DISPUTE} reviews onSaved={() => undefined} />)
    expect(find('reassign-to')?.textContent).not.toContain('钱质检')
    await type('reassign-to', '8')
    await click('reassign-save')
    expect(sent).toEqual([{ path: '/api/evaluations/e1/dispute/reassign', body: { reviewerId: 8 } }])
  })

  test('are none of an agent’s business', async () => {
    serving()
    const { find } = await stage(<DisputePanel sheet={SHEET} dispute={DISPUTE} reviews={false} onSaved={() => undefined} />)
    expect(find('reassign-to')).toBeNull()
  })
})
