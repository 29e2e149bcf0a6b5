import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import { fetchPinyin } from '../../ui/pinyin'
import type { AdminUser } from '../../wire/api'
import UsersPage from './UsersPage'

const user = (id: number, displayName: string, teamId: number | null, active = true): AdminUser => ({ id, login: `a${id}`, displayName, role: 'AGENT', language: 'zh-CN', active, skills: [], teamId, passwordOnce: false, version: 1 })
const users = [user(1, '张伟', 7), user(2, '李静', null), user(3, '陈晨', 7, false)]

afterEach(() => vi.unstubAllGlobals())

async function shown() {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method) asked.push(`${init.method} ${path}`)
    const body = path.endsWith('/password') ? { password: 'made-once' } : path.includes('teams') ? { items: [{ id: 7, name: '早班', supervisors: [], members: 2, version: 1 }] } : { items: path.includes('skills') ? [] : users }
    return new Response(JSON.stringify(body))
  })
  await fetchPinyin()
  const staged = await stage(<UsersPage />)
  const rows = () => [...staged.box.querySelectorAll('[data-testid="user-row"] td:first-child')].map((cell) => cell.textContent)
  const choose = (testId: string, value: string) =>
    staged.act(() => {
      const select = staged.find(testId) as HTMLSelectElement
      select.value = value
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
  return { ...staged, rows, choose, asked }
}

describe('the users', () => {
  test('are found by the initials of their pinyin', async () => {
    const { type, rows } = await shown()
    await type('list-search', 'zw')
    expect(rows()).toEqual(['张伟'])
  })

  test('are filtered by team and by whether they are active', async () => {
    const { choose, rows } = await shown()
    await choose('filter-team', '7')
    expect(rows()).toEqual(['张伟', '陈晨'])
    await choose('list-active', 'active')
    expect(rows()).toEqual(['张伟'])
    await choose('filter-team', '-')
    expect(rows()).toEqual(['李静'])
  })

  test('sort by a click, up and down', async () => {
    const { click, rows } = await shown()
    await click('sort-login')
    expect(rows()).toEqual(['张伟', '李静', '陈晨'])
    await click('sort-login')
    expect(rows()).toEqual(['陈晨', '李静', '张伟'])
  })

  test('are walked by arrows and opened by Enter', async () => {
    const { box, press, find } = await shown()
    const rows = box.querySelectorAll<HTMLElement>('[data-testid="user-row"]')
    rows[0]?.focus()
    await press('ArrowDown', rows[0])
    expect(document.activeElement).toBe(rows[1])
    await press('Enter', rows[1])
    expect((find('user-name') as HTMLInputElement).value).toBe('李静')
  })

  test('say when nobody is found', async () => {
    const { type, text } = await shown()
    await type('list-search', 'nobody')
    expect(text()).toContain('没有符合条件的内容')
  })

  test('get a password that is shown once', async () => {
    const { click, find, asked } = await shown()
    await click('user-edit-1')
    await click('user-reset')
    expect(find('user-new-password')?.textContent).toBe('made-once')
    expect(asked).toEqual(['POST /api/admin/users/1/password'])
  })
})
