import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import CodesPage from './CodesPage'
import { rowsOf } from './rowsOf'

const code = (name: string, position: number, parent?: string) => ({ code: name, nameZh: name, nameEn: name, position, active: true, ...(parent ? { parent } : {}) })
const CODES = [code('solved', 3), code('question', 1), code('order', 2, 'question'), code('invoice', 1, 'question')]
afterEach(() => vi.unstubAllGlobals())
function serving(saved: () => Response) {
  const sent: [string, unknown][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method) {
      sent.push([path, JSON.parse(String(init.body))])
      return saved()
    }
    return new Response(JSON.stringify(path.includes('rules') ? [{ queueId: 4, queueName: '售后', codeRequired: false, extendSeconds: 120, overtimeSeconds: 120 }] : { items: CODES, total: 4 }))
  })
  return sent
}

test('the tree stands with each code below its group, in order; an orphan stands at the top', () => {
  expect(rowsOf([...CODES, code('lost', 9, 'nowhere')]).map(({ code: { code: name }, depth, group }) => `${'-'.repeat(depth)}${name}${group ? '+' : ''}`)).toEqual(['question+', '-invoice', '-order', 'solved', 'lost'])
})

describe('the results', () => {
  test('are moved under a group', async () => {
    const sent = serving(() => new Response(JSON.stringify(CODES[0])))
    const { click, find, act } = await stage(<CodesPage />)
    await click('code-edit-solved')
    await act(() => {
      const select = find('code-parent') as HTMLSelectElement
      select.value = 'question'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    await click('code-save')
    expect(sent).toEqual([['/api/admin/wrap-up-codes/solved', { code: 'solved', nameZh: 'solved', nameEn: 'solved', position: 3, active: true, parent: 'question' }]])
  })

  test('say at the group why one cannot stand there', async () => {
    serving(() => new Response(JSON.stringify({ slug: 'code-under-itself', params: {}, field: 'parent' }), { status: 400 }))
    const { click, text, find } = await stage(<CodesPage />)
    await click('code-edit-question')
    await click('code-save')
    expect(text()).toContain('不能把业务结果放到它自己或它的下级之下')
    expect(find('code-parent')?.getAttribute('aria-invalid')).toBe('true')
  })

  test('a queue asks for one', async () => {
    const sent = serving(() => new Response(null, { status: 204 }))
    const { click, box, act } = await stage(<CodesPage />)
    await click('rule-edit-4')
    await act(() => box.querySelector<HTMLInputElement>('.dialog input[type=checkbox]')?.click())
    await click('rule-save')
    expect(sent).toEqual([['/api/admin/wrap-up-rules/4', { codeRequired: true, extendSeconds: 120, overtimeSeconds: 120 }]])
  })
})
