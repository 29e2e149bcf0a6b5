import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { CallScript } from '../../wire/api'
import { ScriptPanel } from './ScriptPanel'

const SCRIPT: CallScript = {
  name: '回访',
  version: 2,
  revision: 0,
  values: { 'customer.name': '李伟' },
  run: { path: ['hello'], answers: {}, finished: false },
  script: {
    steps: [
      { id: 'hello', title: '开场', text: '您好，{{customer.name}}，我是{{agent.name}}', knowledge: '开场白', questions: [{ id: 'q1', label: '有兴趣吗', type: 'YES_NO', required: true, choices: ['yes', 'no'] }], end: false, branchOn: 'q1', branches: [{ answer: 'yes', to: 'bye' }], otherwise: 'bye' },
      { id: 'bye', title: '结束', text: '再见', knowledge: '', questions: [{ id: 'q2', label: '备注', type: 'TEXT', required: false, choices: [] }], end: true, branches: [] },
    ],
    objections: [{ title: '太贵', text: '可以分期', knowledge: '' }],
  },
}
afterEach(() => {
  vi.unstubAllGlobals()
  vi.useRealTimers()
})

function serving(script: CallScript | null, answer: (sent: Record<string, unknown>) => Response = () => new Response(JSON.stringify(SCRIPT))) {
  const sent: Record<string, unknown>[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (!init.method) return new Response(JSON.stringify(script ? { script } : {}))
    const body = JSON.parse(String(init.body)) as Record<string, unknown>
    sent.push(body)
    return answer(body)
  })
  return sent
}

describe('the script of a call', () => {
  test('is not there for a call without one', async () => {
    serving(null)
    const { find } = await stage(<ScriptPanel callId="c1" />)
    expect(find('script')).toBeNull()
  })

  test('fills in names, and shows what stands for one without a value', async () => {
    serving(SCRIPT)
    const { find } = await stage(<ScriptPanel callId="c1" />)
    expect(find('script-words')?.textContent).toBe('您好，李伟，我是坐席姓名')
  })

  test('sends the answer and the move together, in order, with the revision it saw', async () => {
    const sent = serving(SCRIPT, () => new Response(JSON.stringify({ ...SCRIPT, revision: 1, run: { path: ['hello', 'bye'], answers: { q1: ['yes'] }, finished: false } })))
    const { click, find } = await stage(<ScriptPanel callId="c1" />)
    await click('question-q1-0')
    await click('script-next')
    expect(sent).toEqual([{ revision: 0, answers: { q1: ['yes'] }, move: 'NEXT' }])
    expect(find('script-step')?.textContent).toContain('结束')
  })

  test('keeps what was typed on the server by itself', async () => {
    const at = { ...SCRIPT, run: { ...SCRIPT.run, path: ['hello', 'bye'] } }
    const sent = serving(at)
    const { type, act } = await stage(<ScriptPanel callId="c1" />)
    await type('question-q2', '周三')
    await type('question-q2', '周三上午')
    await act(() => new Promise((done) => setTimeout(done, 700)))
    expect(sent).toEqual([{ revision: 0, answers: { q2: ['周三上午'] }, move: 'STAY' }])
  })

  test('says at its question what is missing, and sends the answer with the next try', async () => {
    const sent = serving(SCRIPT, () => new Response(JSON.stringify({ slug: 'answer-required', params: { question: '有兴趣吗' }, field: 'q1' }), { status: 400 }))
    const { click, find } = await stage(<ScriptPanel callId="c1" />)
    await click('script-next')
    expect(find('question-q1')?.textContent).toContain('请先填写“有兴趣吗”')
    await click('question-q1-1')
    await click('script-next')
    expect(sent.at(-1)).toEqual({ revision: 0, answers: { q1: ['no'] }, move: 'NEXT' })
  })

  test('goes on by N and back by B, but not while typing', async () => {
    const sent = serving(SCRIPT)
    const { press, find } = await stage(<ScriptPanel callId="c1" />)
    await press('b')
    expect(sent).toEqual([])
    await press('n')
    expect(sent).toHaveLength(1)
    expect(find('script-back')?.hasAttribute('disabled')).toBe(true)
  })

  test('has the objections at hand in every step', async () => {
    serving(SCRIPT)
    const { click, find } = await stage(<ScriptPanel callId="c1" />)
    await click('objection-0')
    expect(find('objection-text')?.textContent).toContain('可以分期')
    await click('objection-0')
    expect(find('objection-text')).toBeNull()
  })
})
