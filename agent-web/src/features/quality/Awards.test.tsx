import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { Me } from '../../wire/api'
import QualityPage from './QualityPage'

const TERMS = { subject: 'AGENT', period: 'MONTH', winners: 1, nominees: 3, prize: '最佳声音', amount: 200, leastTotal: 85, leastEvaluations: 3, leastSeconds: 60, noCritical: true, votingDays: 5, agentsVote: true }
const ROUND = { id: 4, schemeId: 2, name: '月度最佳声音', terms: TERMS, period: '2026-10', from: '2026-10-01', to: '2026-10-31', state: 'NOMINATING', votingUntil: null, votes: true, voted: false, version: 1 }
const NOMINEE = { id: 11, agentName: '王芳', teamName: '一组', mean: 95.5, evaluations: 4, nominatedByName: null, reason: '', mine: false, own: false, chosen: false, audible: true, votes: null, place: null, struckReason: null, won: null }
const SECOND = { ...NOMINEE, id: 12, agentName: '李博', mean: 92, nominatedByName: '孙主管', reason: '服务热情', mine: true }
const OWN = { ...NOMINEE, id: 13, agentName: '赵丹', own: true }
const STEP = { step: 'OPENED', text: '', byName: '管理员', at: '2026-11-01T03:00:00Z' }
const SHEET = { round: ROUND, nominees: [NOMINEE, SECOND], voters: 0, steps: [STEP] }
const VOTING = { ...SHEET, round: { ...ROUND, state: 'VOTING', votingUntil: '2026-11-06T03:00:00Z', version: 2 }, voters: 3, nominees: [NOMINEE, SECOND, OWN] }
const COUNTED = {
  ...SHEET,
  round: { ...ROUND, state: 'COUNTED', version: 3 },
  nominees: [{ ...SECOND, votes: 2, place: 1 }, { ...NOMINEE, votes: 1, place: 2 }, { ...OWN, votes: 0, place: 3 }],
}
const WINNER = { id: 11, roundId: 4, award: '月度最佳声音', kind: 'AGENT', period: '2026-10', from: '2026-10-01', to: '2026-10-31', place: 1, agentName: '王芳', teamName: '一组', prize: '最佳声音', playable: true, approvedAt: '2026-11-08T03:00:00Z' }
const SCHEME = { id: 2, name: '月度最佳声音', active: true, terms: TERMS, version: 3, changedAt: '2026-10-01T03:00:00Z', changedBy: 'admin' }
const me = (role: Me['role']) => ({ id: 1, role }) as Me

afterEach(() => {
  vi.unstubAllGlobals()
  window.location.hash = ''
})

function serving(answers: Record<string, unknown>, refusal?: { status: number; slug: string; field?: string; params?: unknown }) {
  const sent: { method: string; path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (!init.method) return new Response(JSON.stringify(answers[path] ?? { items: [] }))
    sent.push({ method: init.method, path, body: init.body ? JSON.parse(String(init.body)) : null })
    return refusal ? new Response(JSON.stringify(refusal), { status: refusal.status }) : new Response(JSON.stringify(answers.saved ?? SHEET))
  })
  return sent
}

const open = (who: Me, more = '') => {
  window.location.hash = `#/quality?view=awards${more}`
  return stage(<QualityPage me={who} />)
}
const round = (who: Me, sheet: unknown, more: Record<string, unknown> = {}, refusal?: Parameters<typeof serving>[1]) => {
  const sent = serving({ '/api/awards/rounds/4': sheet, ...more }, refusal)
  return open(who, '&round=4').then((on) => ({ ...on, sent }))
}

describe('winners', () => {
  const items = [WINNER, { ...WINNER, id: 14, place: 2, agentName: '李博', playable: false }, { ...WINNER, id: 15, place: 3, agentName: '赵丹' }]

  test('are heard by an agent too, who finds them beside his own scores', async () => {
    serving({ '/api/awards/winners': { items } })
    const { find, click, text } = await open(me('AGENT'))
    expect(find('quality-awards')?.getAttribute('aria-current')).toBe('page')
    expect(find('quality-list')).not.toBeNull()
    expect(find('quality-figures')).toBeNull()
    expect(find('award-scheme-new')).toBeNull()
    expect(text()).toContain('月度最佳声音 · 2026-10')
    expect(find('award-play-14')).toBeNull()
    expect(find('award-winner-14')?.textContent).toContain('没有可播放的录音')
    await click('award-play-11')
    expect(find('award-audio')?.getAttribute('src')).toBe('/api/awards/winners/11/audio')
  })

  test('play one after the other, past those without sound, and stop after the last', async () => {
    serving({ '/api/awards/winners': { items } })
    const { find, click, act } = await open(me('SUPERVISOR'))
    await click('award-play-all-4')
    await act(() => find('award-audio')?.dispatchEvent(new Event('ended', { bubbles: true })))
    expect(find('award-audio')?.getAttribute('src')).toBe('/api/awards/winners/15/audio')
    await act(() => find('award-audio')?.dispatchEvent(new Event('ended', { bubbles: true })))
    expect(find('award-player')).toBeNull()
  })

  test('that cannot be played say so', async () => {
    serving({ '/api/awards/winners': { items } })
    const { find, click, act, text } = await open(me('AGENT'))
    await click('award-play-11')
    await act(() => find('award-audio')?.dispatchEvent(new Event('error')))
    expect(text()).toContain('无法播放')
    await click('award-stop')
    expect(find('award-player')).toBeNull()
  })

  test('are not there yet', async () => {
    serving({})
    const { text } = await open(me('AGENT'))
    expect(text()).toContain('还没有获奖者')
    expect(text()).not.toContain('还没有评选')
  })
})

describe('a round', () => {
  test('takes nominations of who meets the rules, and says of the others why not', async () => {
    const candidates = {
      items: [
        { subject: '7', agentName: '陈晨', teamName: null, mean: 91, evaluations: 3, unmet: null, unmetParams: {} },
        { subject: '8', agentName: '周飞', teamName: null, mean: 70, evaluations: 3, unmet: 'award-total-low', unmetParams: { least: 85, found: 70 } },
        { subject: '9', agentName: '王芳', teamName: null, mean: 95.5, evaluations: 4, unmet: 'award-nominated', unmetParams: {} },
      ],
    }
    const { click, type, find, sent, text } = await round(me('SUPERVISOR'), SHEET, { '/api/awards/rounds/4/candidates': candidates })
    expect(find('award-nominee-11')?.textContent).toContain('按评分自动提名')
    expect(find('award-nominee-12')?.textContent).toContain('服务热情（孙主管 提名）')
    await click('award-nominate')
    expect(find('nomination-subject')?.textContent).toContain('陈晨 · 91.0 分（3 次评分）')
    expect(find('nomination-subject')?.textContent).not.toContain('周飞')
    expect(text()).toContain('得分 70，低于参评的最低分 85')
    await type('nomination-subject', '7')
    await type('nomination-reason', '客户表扬')
    await click('nomination-save')
    expect(sent).toEqual([{ method: 'POST', path: '/api/awards/rounds/4/nominees', body: { subject: '7', reason: '客户表扬' } }])
  })

  test('keeps what was typed when a nomination is refused', async () => {
    const { click, type, find, text } = await round(me('REVIEWER'), SHEET, {}, { status: 400, slug: 'award-critical-failed', field: 'subject' })
    await click('award-nominate')
    await type('nomination-reason', '客户表扬')
    await click('nomination-save')
    expect(text()).toContain('一票否决项不合格')
    expect((find('nomination-reason') as HTMLTextAreaElement).value).toBe('客户表扬')
  })

  test('lets one withdraw only what he nominated', async () => {
    const { click, find, sent } = await round(me('SUPERVISOR'), SHEET)
    expect(find('award-withdraw-11')).toBeNull()
    expect(find('award-open-voting')).toBeNull()
    await click('award-withdraw-12')
    expect(sent).toEqual([{ method: 'POST', path: '/api/awards/rounds/4/nominees/12/withdraw', body: null }])
  })

  test('is voted in, not for oneself and not with more votes than there are winners', async () => {
    const { click, find, sent, text } = await round(me('AGENT'), { ...VOTING, steps: [] })
    expect(find('award-nominate')).toBeNull()
    expect((find('award-choose-13') as HTMLInputElement).disabled).toBe(true)
    expect((find('award-vote') as HTMLButtonElement).disabled).toBe(true)
    expect(text()).toContain('已有 3 人投票')
    await click('award-choose-11')
    await click('award-choose-12')
    expect(find('award-votes-left')?.textContent).toBe('已选 2 票，最多 1 票')
    expect((find('award-vote') as HTMLButtonElement).disabled).toBe(true)
    await click('award-choose-11')
    await click('award-vote')
    expect(sent).toEqual([{ method: 'PUT', path: '/api/awards/rounds/4/votes', body: { nominees: [12] } }])
  })

  test('lets each be heard before it is voted for', async () => {
    const { click, find } = await round(me('AGENT'), VOTING)
    await click('award-hear-12')
    expect(find('award-hear-audio-12')?.getAttribute('src')).toBe('/api/awards/nominees/12/audio')
  })

  test('says why a vote was refused', async () => {
    const { click, text } = await round(me('REVIEWER'), VOTING, {}, { status: 409, slug: 'award-voting-over' })
    await click('award-choose-11')
    await click('award-vote')
    expect(text()).toContain('投票已经截止')
  })

  test.each([
    ['NOMINATING', SHEET, 'award-open-voting', '/open-voting', 1],
    ['VOTING', VOTING, 'award-count', '/count', 2],
  ])('is moved on from %s by an administrator', async (_, sheet, button, path, version) => {
    const { click, sent } = await round(me('ADMIN'), sheet)
    await click(button)
    expect(sent).toEqual([{ method: 'POST', path: `/api/awards/rounds/4${path}`, body: { version } }])
  })

  test('is approved; for one who is struck the next comes into sight', async () => {
    const { click, type, find, sent } = await round(me('ADMIN'), COUNTED)
    await click('award-approve')
    expect(find('award-place-12')?.textContent).toContain('2 票')
    expect(find('award-place-11')).toBeNull()
    await click('award-strike-12')
    expect(find('award-place-11')).not.toBeNull()
    expect(find('award-place-13')).toBeNull()
    await type('award-strike-why-12', '有投诉')
    await click('award-approval-save')
    expect(sent).toEqual([{ method: 'POST', path: '/api/awards/rounds/4/approve', body: { version: 3, strikes: [{ nominee: 12, reason: '有投诉' }] } }])
  })

  test('is called off with a reason', async () => {
    const { click, type, sent } = await round(me('ADMIN'), VOTING)
    await click('award-cancel')
    await type('award-cancel-why', '数据有误')
    await click('award-cancelling-save')
    expect(sent).toEqual([{ method: 'POST', path: '/api/awards/rounds/4/cancel', body: { version: 2, reason: '数据有误' } }])
  })

  test('is carried out for pay once it is approved, and is not moved any more', async () => {
    const approved = { ...COUNTED, round: { ...ROUND, state: 'APPROVED', version: 4 }, nominees: [{ ...SECOND, votes: 2, place: 1, struckReason: '有投诉' }, { ...NOMINEE, votes: 1, place: 2, won: 1 }] }
    const { find, text } = await round(me('ADMIN'), approved)
    expect(find('award-export-XLSX')?.getAttribute('href')).toBe('/api/awards/rounds/4/export?format=XLSX')
    expect(find('award-cancel')).toBeNull()
    expect(find('award-nominee-11')?.textContent).toContain('第 1 名')
    expect(text()).toContain('已取消资格：有投诉')
  })

  test('of somebody who does not administer shows no step and no export', async () => {
    const { find } = await round(me('SUPERVISOR'), COUNTED)
    for (const button of ['award-approve', 'award-cancel', 'award-export-CSV']) expect(find(button)).toBeNull()
  })
})

describe('an administrator', () => {
  test('opens a round of a period', async () => {
    const sent = serving({ '/api/admin/award-schemes': { items: [SCHEME, { ...SCHEME, id: 3, name: '旧', active: false }] } })
    const { click, type, find } = await open(me('ADMIN'))
    await click('award-open')
    expect(find('award-scheme')?.textContent).toBe('月度最佳声音')
    await type('award-day', '2026-10-15')
    await click('award-opening-save')
    expect(sent).toEqual([{ method: 'POST', path: '/api/awards/rounds', body: { schemeId: 2, day: '2026-10-15' } }])
    await vi.waitFor(() => expect(window.location.hash).toBe('#/quality?view=awards&round=4'))
  })

  test('is told at the day that its period is not over', async () => {
    serving({ '/api/admin/award-schemes': { items: [SCHEME] } }, { status: 400, slug: 'award-period-not-over', field: 'day', params: { to: '2026-11-30' } })
    const { click, text } = await open(me('ADMIN'))
    await click('award-open')
    await click('award-opening-save')
    expect(text()).toContain('这个周期到 2026-11-30 才结束')
  })

  test('changes what there is to win, and a refusal stands at its field', async () => {
    const sent = serving({ '/api/admin/award-schemes': { items: [SCHEME] } }, { status: 400, slug: 'award-amount-cents', field: 'amount' })
    const { click, type, text } = await open(me('ADMIN'))
    await click('award-scheme-change-2')
    await type('award-terms-amount', '10.5')
    await click('award-terms-agentsVote')
    await click('award-terms-save')
    expect(sent).toEqual([
      { method: 'PUT', path: '/api/admin/award-schemes/2', body: { name: '月度最佳声音', active: true, terms: { ...TERMS, amount: 10.5, agentsVote: false }, version: 3 } },
    ])
    expect(text()).toContain('奖金最多两位小数')
  })

  test('makes a new award', async () => {
    const sent = serving({ '/api/admin/award-schemes': { items: [] }, saved: SCHEME })
    const { click, type } = await open(me('ADMIN'))
    await click('award-scheme-new')
    await type('award-terms-name', '季度之星')
    await type('award-terms-subject', 'TEAM')
    await type('award-terms-period', 'YEAR')
    await type('award-terms-prize', '流动红旗')
    await click('award-terms-save')
    expect(sent[0]).toMatchObject({ method: 'POST', path: '/api/admin/award-schemes', body: { name: '季度之星', terms: { subject: 'TEAM', period: 'YEAR', prize: '流动红旗' }, version: 0 } })
  })
})

test('rounds are listed with their state and whether this person has voted', async () => {
  serving({ '/api/awards/rounds': { items: [VOTING.round, { ...ROUND, id: 5, state: 'APPROVED' }] } })
  const { find } = await open(me('REVIEWER'))
  expect(find('award-round-4')?.textContent).toContain('您还没有投票')
  expect(find('award-round-5')?.textContent).toContain('已公布')
  expect(find('award-round-4')?.querySelector('a')?.getAttribute('href')).toBe('#/quality?view=awards&round=4')
})
