import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { ScriptSheet } from '../../wire/api'
import ScriptsPage from './ScriptsPage'

const SHEET: ScriptSheet = {
  id: 3,
  name: '回访',
  active: true,
  published: 2,
  draftDiffers: true,
  version: 5,
  versions: [
    { number: 2, state: 'PUBLISHED', publishedAt: '2026-11-25T08:00:00Z', publishedBy: 'admin' },
    { number: 1, state: 'EARLIER', publishedAt: '2026-11-24T08:00:00Z', publishedBy: 'admin' },
  ],
  draft: {
    steps: [
      { id: 's1', title: '开场', text: '您好', knowledge: '', questions: [], end: false, branches: [], otherwise: 's2' },
      { id: 's2', title: '结束', text: '再见', knowledge: '', questions: [], end: true, branches: [] },
    ],
    objections: [],
  },
}
const LINE = { id: 3, name: '回访', active: true, published: 2, draftDiffers: true, steps: 2, changedAt: '2026-11-25T08:00:00Z', changedBy: 'admin' }
afterEach(() => vi.unstubAllGlobals())
function serving(answer: (path: string) => Response = () => new Response(JSON.stringify(SHEET))) {
  const sent: [string, Record<string, unknown>][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method) {
      sent.push([`${init.method} ${path}`, JSON.parse(String(init.body)) as Record<string, unknown>])
      return answer(path)
    }
    if (path.endsWith('/scripts')) return new Response(JSON.stringify([LINE]))
    if (path.endsWith('/script-queues')) return new Response(JSON.stringify([{ queueId: 1, queueName: '售后', scriptId: 3 }]))
    if (path.endsWith('/queue-pops')) return new Response(JSON.stringify([{ queueId: 1, queueName: '售后', pageUrl: '', automatic: false, lookupUrl: '' }]))
    return new Response(JSON.stringify(SHEET))
  })
  return sent
}
const value = (element: HTMLElement | null) => (element as HTMLInputElement).value

describe('the scripts', () => {
  test('say which version desks show, and that there is more in the draft', async () => {
    serving()
    const { text } = await stage(<ScriptsPage />)
    for (const part of ['回访', '已发布第 2 版', '有未发布的修改', '售后']) expect(text()).toContain(part)
  })

  test('a refusal opens its step and stands at its field; what was typed stays', async () => {
    serving(() => new Response(JSON.stringify({ slug: 'script-text-empty', params: { step: '结束' }, field: 'steps.1.text' }), { status: 400 }))
    const { click, type, find, text } = await stage(<ScriptsPage />)
    await click('script-edit-3')
    await type('step-title', '开场白')
    await click('script-save')
    expect(find('step-s2')?.getAttribute('aria-current')).toBe('step')
    expect(find('step-text')?.getAttribute('aria-invalid')).toBe('true')
    expect(text()).toContain('“结束”没有内容')
    await click('step-s1')
    expect(value(find('step-title'))).toBe('开场白')
  })

  test('what concerns the whole script stands above it', async () => {
    serving(() => new Response(JSON.stringify({ slug: 'script-without-end', params: {}, field: 'steps' }), { status: 400 }))
    const { click, find } = await stage(<ScriptsPage />)
    await click('script-edit-3')
    await click('script-save')
    expect(find('script-refusal')?.textContent).toContain('话术没有结束步骤')
  })

  test('a draft with changes is saved before it is published', async () => {
    const sent = serving()
    const { click, type, find } = await stage(<ScriptsPage />)
    await click('script-edit-3')
    expect(find('script-publish')?.hasAttribute('disabled')).toBe(false)
    await type('step-text', '您好，{{customer.name}}')
    expect(find('script-publish')?.hasAttribute('disabled')).toBe(true)
    await click('script-save')
    await click('script-publish')
    expect(sent.map(([what]) => what)).toEqual(['PUT /api/admin/scripts/3', 'POST /api/admin/scripts/3/publish'])
    expect(sent[0]?.[1]).toMatchObject({ version: 5, name: '回访' })
  })

  test('an earlier version is rolled back to', async () => {
    const sent = serving()
    const { click } = await stage(<ScriptsPage />)
    await click('script-edit-3')
    await click('roll-back-1')
    expect(sent).toEqual([['POST /api/admin/scripts/3/roll-back', { version: 5, to: 1 }]])
  })

  test('leaving with changes asks first', async () => {
    serving()
    const { click, type, find } = await stage(<ScriptsPage />)
    await click('script-edit-3')
    await type('step-text', 'x')
    await click('script-close')
    expect(find('step-text')).not.toBeNull()
    await click('script-leave')
    expect(find('script-row')).not.toBeNull()
  })

  test('the preview walks the draft on the server', async () => {
    const sent = serving(() => new Response(JSON.stringify({ path: ['s1'], answers: {}, finished: false })))
    const { click, find } = await stage(<ScriptsPage />)
    await click('script-edit-3')
    await click('script-preview')
    expect(find('preview-step')?.textContent).toContain('开场')
    await click('preview-next')
    expect(sent.map(([, body]) => body.move)).toEqual(['STAY', 'NEXT'])
  })
})
