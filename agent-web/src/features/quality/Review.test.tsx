import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { Criterion, EvaluationSheet, Me } from '../../wire/api'
import QualityPage from './QualityPage'
import { Review } from './Review'

const criterion = (id: string, part: Partial<Criterion> = {}): Criterion => ({ id, title: `标准 ${id}`, guidance: '', examples: [], kind: 'YES_NO', points: 5, steps: 0, options: [], critical: false, mayNotApply: true, commentOnFail: false, ...part })

const SHEET: EvaluationSheet = {
  id: 'e1',
  version: 1,
  state: 'ASSIGNED',
  origin: 'CHOSEN',
  recording: { id: 'r1', callId: 'c1', direction: 'INBOUND', customerNumber: '138****1234', agentId: 1, agentName: '李静', queueName: '客户服务', startedAt: '2026-11-22T03:00:00Z', durationMs: 65_000, state: 'STORED', reason: null, agentDbfs: null, customerDbfs: null, bytes: 1 },
  cardId: 1,
  cardName: '客户服务规范',
  cardNumber: 2,
  card: { passMark: 80, sections: [{ id: 's', title: '开头语', weight: 100, criteria: [criterion('a'), criterion('b', { kind: 'SCALE', steps: 5 }), criterion('c', { critical: true, mayNotApply: false })] }] },
  reviewerId: 9,
  dueAt: '2026-11-29T03:00:00Z',
  answers: {},
  history: [],
  remarks: [{ id: 4, atMs: 31_000, criterion: null, text: '这里答错了', personal: false, byId: 9, byName: '钱质检', at: '2026-11-22T04:00:00Z' }],
  can: { score: true, sign: false, dispute: false, decide: false },
}
const SCORE = { total: 87.5, points: 1, outOf: 1, passed: true, failedCritical: [], items: [] }

afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function serving(sheet: EvaluationSheet, answer: (path: string, body: unknown) => [number, unknown] = () => [200, sheet]) {
  const sent: { path: string; method: string; body: unknown }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (path.includes('/peaks')) return new Response(JSON.stringify({ durationMs: 65_000, bucketMs: 100, agent: [0.1], customer: [0.2] }))
    if (path.includes('/spans')) return new Response(JSON.stringify({ items: [] }))
    if (!init.method) return new Response(JSON.stringify(path.includes('/next') ? { id: 'e2' } : sheet))
    const body: unknown = init.body ? JSON.parse(String(init.body)) : undefined
    sent.push({ path, method: init.method, body })
    const [status, json] = answer(path, body)
    return new Response(JSON.stringify(json), { status })
  })
  return sent
}

const rest = async (run: (go: () => Promise<unknown>) => Promise<unknown>) => run(() => vi.advanceTimersByTimeAsync(600))
const page = (onNext = () => undefined, asRole: 'REVIEWER' | 'AGENT' = 'REVIEWER') => <Review id="e1" asRole={asRole} onClose={() => undefined} onNext={onNext} />

describe('a call under review', () => {
  test('is answered by keys and saved by itself, one after the other', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    let version = 1
    const sent = serving(SHEET, (_, body) => [200, { ...SHEET, state: 'IN_PROGRESS', version: ++version, answers: (body as { answers: unknown }).answers, score: SCORE }])
    const { press, find, act } = await stage(page())
    await press('1')
    await press('4')
    await rest(act)
    expect(sent).toEqual([{ path: '/api/evaluations/e1/answers', method: 'PUT', body: { version: 1, answers: { a: { value: 'yes', notApplicable: false, comment: '' }, b: { value: '4', notApplicable: false, comment: '' } } } }])
    expect(find('score-left')?.textContent).toContain('1')
    await press('1')
    await rest(act)
    expect(sent[1]?.body).toMatchObject({ version: 2 })
    expect(find('score-total')?.textContent).toContain('87.5')
    expect(find('review')?.dataset.draft).toBe('saved')
  })

  test('keeps what cannot be saved and says why', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    serving(SHEET, () => [409, { slug: 'changed-meanwhile' }])
    const { press, find, act, text } = await stage(page())
    await press('N')
    await rest(act)
    expect(find('answer-a-na')?.getAttribute('aria-pressed')).toBe('true')
    expect(find('review')?.dataset.draft).toBe('changed')
    expect(text()).toContain('别人刚刚修改过')
  })

  test('a failed critical criterion asks for its reason, and the refusal stands at it', async () => {
    const answered = { ...SHEET, answers: { a: { value: 'yes', notApplicable: false, comment: '' }, b: { value: '5', notApplicable: false, comment: '' }, c: { value: 'no', notApplicable: false, comment: '' } } }
    serving(answered, (path) => (path.endsWith('/submit') ? [422, { slug: 'score-comment', field: 'answers.c', params: { criterion: '标准 c', count: 1 } }] : [200, answered]))
    const { click, find, text } = await stage(page())
    expect(find('comment-c')?.getAttribute('placeholder')).toContain('不合格')
    await click('review-submit')
    await click('submit-save')
    expect(find('criterion-c')?.textContent).toContain('请写明原因')
    expect(text()).not.toContain('提交评分')
  })

  test('is not submitted while the last answer is not saved', async () => {
    const sent = serving(SHEET, (path) => (path.endsWith('/answers') ? [409, { slug: 'changed-meanwhile' }] : [200, SHEET]))
    const { click, press, find, text } = await stage(page())
    await press('1')
    await click('review-submit')
    await click('submit-save')
    expect(sent.map(({ path }) => path)).toEqual(['/api/evaluations/e1/answers'])
    expect(find('submit-save')).toBeNull()
    expect(text()).toContain('别人刚刚修改过')
  })

  test('a refused day stands at its field', async () => {
    serving(SHEET, () => [422, { slug: 'release-too-late', field: 'releaseAt', params: { days: 90 } }])
    const { click, type, find } = await stage(page())
    await click('review-submit')
    await type('submit-release', '2027-11-22')
    await click('submit-save')
    expect(find('submit-save')).not.toBeNull()
    expect(find('submit-release')?.getAttribute('aria-invalid')).toBe('true')
  })

  test('that is opened after another shows its own answers, not those of the one before', async () => {
    vi.stubGlobal('fetch', async (path: string) => {
      if (path.includes('/peaks')) return new Response(JSON.stringify({ durationMs: 65_000, bucketMs: 100, agent: [0.1], customer: [0.2] }))
      if (path.includes('/spans') || path.includes('rectifications')) return new Response(JSON.stringify({ items: [] }))
      const id = path.split('/').at(-1) ?? ''
      return new Response(JSON.stringify({ ...SHEET, id, cardName: `评分表 ${id}` }))
    })
    window.location.hash = '#/quality?id=e1'
    const { act, text } = await stage(<QualityPage me={{ id: 9, role: 'REVIEWER' } as Me} />)
    expect(text()).toContain('评分表 e1')
    await act(async () => {
      window.location.hash = '#/quality?id=e2'
      window.dispatchEvent(new HashChangeEvent('hashchange'))
    })
    expect(text()).toContain('评分表 e2')
    expect(text()).not.toContain('评分表 e1')
    window.location.hash = ''
  })

  test('scored blind for comparison is shown to no agent, and asks for no day', async () => {
    const sent = serving({ ...SHEET, origin: 'CALIBRATION' }, (path) => [200, path.endsWith('/submit') ? { ...SHEET, origin: 'CALIBRATION', state: 'SUBMITTED', score: SCORE } : SHEET])
    const { click, find, text } = await stage(page())
    await click('review-submit')
    expect(find('submit-release')).toBeNull()
    expect(text()).toContain('这是盲评')
    await click('submit-save')
    expect(sent.at(-1)?.body).toEqual({ version: 1, releaseAt: null })
    expect(text()).not.toContain('坐席现在可以看到')
    expect(text()).not.toContain('待发布')
  })

  test('goes on to the next by one key', async () => {
    serving(SHEET)
    const onNext = vi.fn()
    const { press, act } = await stage(page(onNext))
    await press(']')
    await act(() => undefined)
    expect(onNext).toHaveBeenCalledWith('e2')
  })

  test('a moment that was spoken of is one click away', async () => {
    serving(SHEET)
    const { click, find } = await stage(page())
    const audio = find('player-audio') as HTMLAudioElement
    await click('remark-4')
    expect(audio.currentTime).toBe(31)
  })

  test('the agent signs or disputes what is published and changes nothing', async () => {
    const published: EvaluationSheet = { ...SHEET, state: 'PUBLISHED', answers: { a: { value: 'no', notApplicable: false, comment: '没有问好' } }, history: [{ number: 1, answers: {}, total: 50, reason: 'SUBMITTED', byName: '钱质检', at: '2026-11-22T04:00:00Z' }], appealUntil: '2026-11-27T04:00:00Z', can: { score: false, sign: true, dispute: true, decide: false } }
    const sent = serving(published, () => [201, { ...published, state: 'DISPUTED' }])
    const { click, type, find, press } = await stage(page(undefined, 'AGENT'))
    await press('1')
    expect(sent).toEqual([])
    expect(find('remark-new')).toBeNull()
    await click('review-dispute')
    await click('dispute-mark-a')
    await type('dispute-reason-a', '我说了您好')
    await click('dispute-save')
    expect(sent).toEqual([{ path: '/api/evaluations/e1/dispute', method: 'POST', body: { items: [{ criterion: 'a', reason: '我说了您好' }] } }])
    expect(find('review')?.textContent).toContain('申诉中')
  })
})
