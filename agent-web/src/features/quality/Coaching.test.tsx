import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { EvaluationSheet, Me } from '../../wire/api'
import { ArrangeCoaching } from './ArrangeCoaching'
import QualityPage from './QualityPage'

const NONE = { calls: 0 }
const OPEN = { id: 4, evaluationId: 'e1', criterion: 'a', title: '主动询问', cardId: 1, agentId: 1, agentName: '王芳', coachId: 8, coachName: '孙主管', state: 'OPEN', goal: '结束前问一次', dueAt: '2026-01-21T03:00:00Z', createdAt: '2026-01-14T03:00:00Z', compared: { before: { calls: 4, mean: 0.5, low: 0.15, high: 0.85 }, after: NONE, verdict: 'TOO_FEW' }, calls: [], version: 1 }
const HELD = { ...OPEN, state: 'HELD', heldAt: '2026-01-15T03:00:00Z', agreed: '每通都问', version: 2, compared: { before: OPEN.compared.before, after: { calls: 12, mean: 1, low: 0.76, high: 1 }, difference: 0.5, low: 0.08, high: 0.85, verdict: 'BETTER' }, calls: [{ evaluationId: 'e9', calledAt: '2026-01-16T03:00:00Z' }] }
const SHEET = { id: 'e1', recording: { agentId: 1 }, card: { sections: [{ criteria: [{ id: 'a', title: '主动询问' }, { id: 'b', title: '语气' }] }] }, score: { items: [{ criterion: 'a', share: 0.5, criticalFailed: false }, { criterion: 'b', share: 1, criticalFailed: false }] } } as unknown as EvaluationSheet
const me = (id: number, role: Me['role']) => ({ id, role }) as Me

afterEach(() => {
  vi.unstubAllGlobals()
  window.location.hash = ''
})

function serving(items: unknown[], answer: [number, unknown] = [200, HELD]) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (!init.method && path.startsWith('/api/quality/reviewers')) return new Response(JSON.stringify({ items: [{ id: 8, name: '孙主管' }] }))
    if (!init.method) return new Response(JSON.stringify({ items }))
    sent.push({ path, body: init.body ? JSON.parse(String(init.body)) : null })
    return new Response(JSON.stringify(answer[1]), { status: answer[0] })
  })
  return sent
}

const open = async (who: Me) => {
  window.location.hash = '#/quality?view=coaching'
  const on = await stage(<QualityPage me={who} />)
  await on.click('coaching-open-4')
  return on
}

describe('coaching', () => {
  test('is listed with what it is about, who does it, and whether it is late', async () => {
    serving([OPEN])
    window.location.hash = '#/quality?view=coaching'
    const { find } = await stage(<QualityPage me={me(9, 'REVIEWER')} />)
    const row = find('coaching-4')?.textContent
    for (const word of ['主动询问', '王芳', '孙主管', '待面谈', '已逾期', '50% (4)', '还没有可比较的通话']) expect(row).toContain(word)
  })

  test('the talk is recorded by who coaches', async () => {
    const sent = serving([OPEN])
    const { type, click } = await open(me(8, 'SUPERVISOR'))
    await type('coaching-text', '每通都问')
    await click('coaching-save')
    expect(sent).toEqual([{ path: '/api/coaching/4/hold', body: { version: 1, text: '每通都问' } }])
  })

  test('the effect is shown with how sure it is; more calls are drawn, and it is closed', async () => {
    const sent = serving([HELD])
    const { type, click, text, find } = await open(me(8, 'SUPERVISOR'))
    for (const word of ['有提高', '76–100%', '相差 50 个百分点（95% 区间 8 至 85）', '待评分']) expect(text()).toContain(word)
    await type('coaching-count', '2')
    await click('coaching-draw')
    expect(find('coaching-text')).not.toBeNull()
    await type('coaching-text', '继续保持')
    await click('coaching-save')
    expect(sent).toEqual([
      { path: '/api/coaching/4/follow-ups', body: { count: 2 } },
      { path: '/api/coaching/4/close', body: { version: 2, text: '继续保持' } },
    ])
  })

  test('too few calls stand at the number', async () => {
    serving([HELD], [400, { slug: 'coaching-too-few', params: { found: 1, asked: 3 }, field: 'count' }])
    const { click, find, text } = await open(me(1, 'ADMIN'))
    await click('coaching-draw')
    expect(find('coaching-count')?.getAttribute('aria-invalid')).toBe('true')
    expect(text()).toContain('只有 1 通')
  })

  test('an agent has his own and says that he has read it; another reviewer only looks', async () => {
    const sent = serving([HELD])
    const own = await open(me(1, 'AGENT'))
    expect(own.find('quality-figures')).toBeNull()
    expect(own.find('coaching-text')).toBeNull()
    await own.click('coaching-read')
    expect(sent).toEqual([{ path: '/api/coaching/4/read', body: null }])
    const other = await open(me(9, 'REVIEWER'))
    expect(other.find('coaching-text')).toBeNull()
    expect(other.find('coaching-read')).toBeNull()
  })

  test('is arranged from a score, of what did not get all its points', async () => {
    const sent = serving([])
    const { click, type, find } = await stage(<ArrangeCoaching sheet={SHEET} />)
    await click('coaching-arrange')
    expect(find('arrange-criterion')?.textContent).toBe('主动询问')
    await type('arrange-coach', '8')
    await type('arrange-goal', '结束前问一次')
    await click('arrange-save')
    expect(sent).toEqual([{ path: '/api/coaching', body: { evaluationId: 'e1', criterion: 'a', days: 7, goal: '结束前问一次', coachId: 8 } }])
  })
})
