import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { Flow } from '../../wire/api'
import { newNode } from './flowTree'
import FlowsPage from './FlowsPage'

const main = { ...newNode('main', 'MENU', '主菜单'), prompt: 1, choices: [{ digit: '1', to: 'sales' }], otherwise: 'sales' }
const flow: Flow = { id: 7, name: '热线', draft: { start: 'main', nodes: [main, { ...newNode('sales', 'QUEUE', '咨询'), queue: 1 }], person: null, wrongPrompt: null }, published: 1, changed: false, versions: [{ number: 1, at: '2026-11-25T10:00:00Z', by: 'admin' }], version: 2 }
const prompt = { id: 1, name: '欢迎', language: 'zh-CN', text: '请按一', sound: 'a', durationMs: 1000, version: 1 }

/** What is otherwise than usual. */
let serve: Partial<Flow> = {}
afterEach(() => {
  vi.unstubAllGlobals()
  serve = {}
})
function serving(answer: (path: string, body: Record<string, unknown>) => Response) {
  const sent: { path: string; body: Record<string, unknown> }[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method) {
      const body = JSON.parse(String(init.body ?? '{}')) as Record<string, unknown>
      sent.push({ path, body })
      return answer(path, body)
    }
    const items = path.includes('flows') ? [{ ...flow, ...serve }] : path.includes('prompts') ? [prompt] : [{ id: 1, name: '产品咨询', active: true }]
    return new Response(JSON.stringify({ items, total: items.length }))
  })
  return sent
}

describe('a voice menu', () => {
  test('shows its tree, and the step that is chosen', async () => {
    serving(() => new Response('{}'))
    const { click, box, find } = await stage(<FlowsPage />)
    await click('flow-edit-7')
    expect([...box.querySelectorAll('[data-testid="tree-line"]')].map((line) => line.textContent)).toEqual(['主菜单', '1咨询', '无按键或多次按错咨询'])
    expect((find('step-name') as HTMLInputElement).value).toBe('主菜单')
    expect(find('flow-publish')?.hasAttribute('disabled')).toBe(true)
  })

  test('that is refused says where, shows the step, and keeps what was typed', async () => {
    const sent = serving(() => new Response(JSON.stringify({ slug: 'step-without-exit', params: { step: '再来' }, field: 'main' }), { status: 400 }))
    const { click, type, text, find } = await stage(<FlowsPage />)
    await click('flow-edit-7')
    await type('step-name', '再来')
    await click('flow-save')
    expect(sent[0]).toMatchObject({ path: '/api/admin/flows/7', body: { name: '热线', version: 2 } })
    expect(text()).toContain('从步骤“再来”走不到队列、留言或挂机')
    expect((find('step-name') as HTMLInputElement).value).toBe('再来')
  })

  test('is tried on the page, key by key', async () => {
    const sent = serving((_, { pressed }) =>
      new Response(
        JSON.stringify(
          (pressed as string[]).length === 0
            ? { stops: [{ node: 'main', name: '主菜单', prompts: [1], takes: true, pressed: null }], exit: null, queue: null, answers: [] }
            : { stops: [{ node: 'main', name: '主菜单', prompts: [1], takes: true, pressed: '1' }], exit: 'QUEUE', queue: 1, answers: [] },
        ),
      ),
    )
    const { click, text } = await stage(<FlowsPage />)
    await click('flow-edit-7')
    await click('try-start')
    expect(text()).toContain('请按一')
    await click('try-1')
    expect(sent.map(({ body }) => body.pressed)).toEqual([[], ['1']])
    expect(text()).toContain('进入队列 产品咨询')
  })

  test('that is new stays in sight when it was saved, and goes on as the saved one', async () => {
    let kept: Flow | null = null
    const sent = serving((_, { name, form }) => {
      kept = { ...flow, id: 9, name: String(name), draft: form as Flow['draft'], published: null, changed: true, versions: [], version: (kept?.version ?? 0) + 1 }
      return new Response(JSON.stringify(kept))
    })
    const { click, type, find, text } = await stage(<FlowsPage />)
    await click('flow-new')
    await type('flow-name', '夜间')
    await type('step-name', '夜间菜单')
    await click('flow-save')
    expect((find('flow-name') as HTMLInputElement).value).toBe('夜间')
    expect((find('step-name') as HTMLInputElement).value).toBe('夜间菜单')
    await type('flow-name', '夜间热线')
    await click('flow-save')
    expect(sent.map(({ path, body }) => [path, body.version])).toEqual([
      ['/api/admin/flows', 0],
      ['/api/admin/flows/9', 1],
    ])
    expect(text()).toContain('夜间热线')
  })

  test('is published as the version that was looked at; a stale one is refused with its reason', async () => {
    const sent = serving(() => new Response(JSON.stringify({ slug: 'changed-meanwhile', params: {} }), { status: 409 }))
    serve = { changed: true }
    const { click, text } = await stage(<FlowsPage />)
    await click('flow-edit-7')
    await click('flow-publish')
    expect(sent).toEqual([{ path: '/api/admin/flows/7/publish', body: { version: 2 } }])
    expect(text()).toContain('别人刚刚修改过')
  })

  test('is rolled back at once where nothing was changed, and asks first where something was', async () => {
    const sent = serving(() => new Response(JSON.stringify({ ...flow, ...serve, version: 3 })))
    serve = { versions: [...flow.versions, { number: 2, at: '2026-11-25T11:00:00Z', by: 'admin' }] }
    const { click, type, find } = await stage(<FlowsPage />)
    await click('flow-edit-7')
    await type('flow-name', '改名')
    await click('flow-roll-back-2')
    expect(sent).toEqual([])
    await click('flow-stay')
    expect((find('flow-name') as HTMLInputElement).value).toBe('改名')
    await click('flow-roll-back-2')
    await click('flow-leave')
    expect(sent).toEqual([{ path: '/api/admin/flows/7/roll-back', body: { version: 2, to: 2 } }])
    expect((find('flow-name') as HTMLInputElement).value).toBe('热线')
    await click('flow-roll-back-2')
    expect(sent[1]?.body).toEqual({ version: 3, to: 2 })
  })
})
