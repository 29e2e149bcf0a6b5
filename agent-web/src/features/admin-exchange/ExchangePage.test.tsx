import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { ImportPlan } from '../../wire/api'
import ExchangePage from './ExchangePage'

const row = { row: 2, name: 'ana', changes: [], params: {} }
const good: ImportPlan = { counts: { NEW: 1, CHANGED: 1, UNCHANGED: 0, REFUSED: 0 }, rows: [{ ...row, outcome: 'NEW' }, { ...row, row: 3, outcome: 'CHANGED', changes: [{ column: 'team', before: '', after: '早班' }] }], shownOfEach: 1000, ignored: ['星座'], fingerprint: 'abc' }
const bad: ImportPlan = { ...good, counts: { ...good.counts, REFUSED: 1 }, rows: [...good.rows, { ...row, row: 4, outcome: 'REFUSED', slug: 'login-taken', column: 'login' }] }

afterEach(() => vi.unstubAllGlobals())

async function shown(...answers: [number, unknown][]) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    asked.push(`${init.method} ${path}`)
    const [status, body] = answers.shift() ?? [500, {}]
    return new Response(JSON.stringify(body), { status })
  })
  const staged = await stage(<ExchangePage />)
  const choose = () =>
    staged.act(() => {
      const input = staged.find('exchange-file') as HTMLInputElement
      Object.defineProperty(input, 'files', { configurable: true, value: [new File(['a'], 'people.csv')] })
      input.dispatchEvent(new Event('change', { bubbles: true }))
    })
  return { ...staged, asked, choose }
}

describe('an import', () => {
  test('is looked at first, and applied as it was looked at', async () => {
    const { choose, click, find, text, asked } = await shown([200, good], [200, { counts: good.counts, passwords: [{ login: 'ana', password: 'made-once' }] }])
    await choose()
    expect(text()).toContain('星座')
    await click('outcome-CHANGED')
    expect(find('import-row')?.textContent).toContain('班组： — → 早班')
    await click('exchange-apply')
    expect(asked).toEqual(['POST /api/admin/exchange/users/preview', 'POST /api/admin/exchange/users/apply?expect=abc'])
    expect(find('exchange-done')?.textContent).toContain('新增 1，修改 1')
    expect(find('first-password')?.textContent).toBe('anamade-once')
  })

  test('with a refused row shows it first, with its column, and cannot be applied', async () => {
    const { choose, find, text } = await shown([200, bad])
    await choose()
    expect(find('import-row')?.textContent).toContain('用户名： 这个用户名已被使用。')
    expect(text()).toContain('有 1 行被拒绝')
    expect(find('exchange-apply')?.hasAttribute('disabled')).toBe(true)
  })

  test('of a file that is no table says so in a sentence', async () => {
    const { choose, find } = await shown([400, { slug: 'sheet-old-office', params: {}, field: 'file' }])
    await choose()
    expect(find('exchange-refused')?.textContent).toContain('旧版 Excel')
  })

  test('that would do something else by now is looked at again', async () => {
    const { choose, click, text, asked } = await shown([200, good], [409, { slug: 'import-changed-meanwhile', params: {} }], [200, { ...good, fingerprint: 'def' }])
    await choose()
    await click('exchange-apply')
    expect(text()).toContain('请再次确认')
    expect(asked).toHaveLength(3)
  })
})
