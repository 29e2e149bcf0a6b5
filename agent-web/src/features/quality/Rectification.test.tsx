import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { EvaluationSheet, Me } from '../../wire/api'
import QualityPage from './QualityPage'
import { RaiseRectification } from './RaiseRectification'

const RAISED = { step: 'RAISED', text: '没有复述需求', by: 9, byName: '钱质检', at: '2026-11-20T03:00:00Z' }
const ANSWERED = { step: 'ANSWERED', text: '已培训', by: 8, byName: '孙主管', at: '2026-11-21T03:00:00Z' }
const ONE = { id: 3, evaluationId: 'e1', criterion: 'a', title: '复述需求', agentId: 1, agentName: '王芳', teamName: '一组', state: 'RAISED', escalated: false, dueAt: '2026-11-21T03:00:00Z', version: 1, steps: [RAISED] }
const SHEET = {
  id: 'e1',
  card: { passMark: 80, sections: [{ criteria: [{ id: 'a', title: '复述需求' }, { id: 'b', title: '语气' }] }] },
  score: { items: [{ criterion: 'a', share: 0, criticalFailed: false }, { criterion: 'b', share: 1, criticalFailed: false }] },
} as unknown as EvaluationSheet
const me = (id: number, role: Me['role']) => ({ id, role }) as Me

afterEach(() => {
  vi.unstubAllGlobals()
  window.location.hash = ''
})

function serving(items: unknown[], answer: [number, unknown] = [200, ONE]) {
  const sent: { path: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (!init.method) return new Response(JSON.stringify({ items }))
    sent.push({ path, body: JSON.parse(String(init.body)) })
    return new Response(JSON.stringify(answer[1]), { status: answer[0] })
  })
  return sent
}

const open = async (who: Me) => {
  window.location.hash = '#/quality?view=rectification'
  const on = await stage(<QualityPage me={who} />)
  await on.click('rectification-open-3')
  return on
}

describe('rectification', () => {
  test('is listed with who must act, and says when it is overdue or repeated', async () => {
    serving([{ ...ONE, escalated: true }])
    window.location.hash = '#/quality?view=rectification'
    const { find } = await stage(<QualityPage me={me(9, 'REVIEWER')} />)
    const row = find('rectification-3')?.textContent
    for (const word of ['复述需求', '王芳', '一组', '待班组答复', '已逾期', '重复，已升级', '钱质检']) expect(row).toContain(word)
  })

  test('is answered by who leads the team', async () => {
    const sent = serving([ONE])
    const { type, click } = await open(me(8, 'SUPERVISOR'))
    await type('rectification-text', '已培训')
    await click('rectification-save')
    expect(sent).toEqual([{ path: '/api/rectifications/3/answer', body: { version: 1, text: '已培训' } }])
  })

  test('is checked by somebody else, who may return it', async () => {
    const sent = serving([{ ...ONE, state: 'ANSWERED', version: 2, steps: [RAISED, ANSWERED] }])
    const { type, click } = await open(me(9, 'REVIEWER'))
    await type('rectification-accepted', 'false')
    await type('rectification-text', '没有证据')
    await click('rectification-save')
    expect(sent).toEqual([{ path: '/api/rectifications/3/check', body: { version: 2, accepted: false, text: '没有证据' } }])
  })

  test.each([
    ['who answered himself', me(8, 'ADMIN'), false, '等待质检员复查'],
    ['a supervisor', me(7, 'SUPERVISOR'), false, '等待质检员复查'],
    ['a reviewer of what is escalated', me(9, 'REVIEWER'), true, '等待管理员复查'],
  ])('is only shown to %s', async (_, who, escalated, why) => {
    serving([{ ...ONE, escalated, state: 'ANSWERED', steps: [RAISED, ANSWERED] }])
    const { find, text } = await open(who)
    expect(find('rectification-text')).toBeNull()
    expect(text()).toContain(why)
    expect(text()).toContain('已培训')
  })

  test('goes on with the newer version and what was typed when somebody else was quicker', async () => {
    let now: unknown = ONE
    const sent: unknown[] = []
    vi.stubGlobal('fetch', async (_: string, init: RequestInit = {}) => {
      if (!init.method) return new Response(JSON.stringify({ items: [now] }))
      sent.push(JSON.parse(String(init.body)))
      if (sent.length > 1) return new Response(JSON.stringify(now))
      now = { ...ONE, version: 3 }
      return new Response(JSON.stringify({ slug: 'changed-meanwhile' }), { status: 409 })
    })
    const { click, type, find } = await open(me(8, 'SUPERVISOR'))
    await type('rectification-text', '已培训')
    await click('rectification-save')
    expect((find('rectification-text') as HTMLTextAreaElement).value).toBe('已培训')
    await click('rectification-save')
    expect(sent).toEqual([{ version: 1, text: '已培训' }, { version: 3, text: '已培训' }])
  })

  test('is raised from a score, of what failed only, and a refusal keeps what was typed', async () => {
    const sent = serving([], [409, { slug: 'rectification-exists' }])
    const { click, type, find, text } = await stage(<RaiseRectification sheet={SHEET} />)
    await click('rectification-raise')
    expect(find('raise-criterion')?.textContent).toBe('复述需求')
    await type('raise-text', '请整改')
    await click('raise-save')
    expect(sent).toEqual([{ path: '/api/rectifications', body: { evaluationId: 'e1', criterion: 'a', text: '请整改' } }])
    expect(text()).toContain('已经发起过整改')
    expect((find('raise-text') as HTMLTextAreaElement).value).toBe('请整改')
  })

  test('is not offered where nothing failed, or all of it was raised', async () => {
    serving([ONE])
    const { find } = await stage(<RaiseRectification sheet={SHEET} />)
    expect(find('rectification-raise')).toBeNull()
  })
})
