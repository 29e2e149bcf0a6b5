import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import AuditPage from './AuditPage'

const line = (id: number) => ({ id, at: '2026-11-22T04:00:00Z', who: 'admin', what: 'user-changed', object: `ana${id}`, address: '192.0.2.1', detail: '{"before":{"role":"AGENT"},"after":{"role":"ADMIN"}}' })

afterEach(() => vi.unstubAllGlobals())

function serving() {
  const asked: URL[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    const url = new URL(path, 'http://here')
    asked.push(url)
    return new Response(JSON.stringify(url.searchParams.has('before') ? { items: [line(1)] } : { items: [line(3), line(2)], next: 2 }))
  })
  return asked
}

describe('the audit log', () => {
  test('goes back by key, not by counting', async () => {
    const asked = serving()
    const { click, text, find } = await stage(<AuditPage />)
    expect(text()).toContain('修改用户')
    await click('audit-older')
    expect(asked.at(-1)?.searchParams.get('before')).toBe('2')
    expect(text()).toContain('ana1')
    expect(find('audit-older')?.hasAttribute('disabled')).toBe(true)
  })

  test('shows before and after', async () => {
    serving()
    const { click, find } = await stage(<AuditPage />)
    await click('audit-open')
    expect(find('audit-difference')?.textContent).toBe('角色坐席管理员')
  })

  test('begins anew when it is asked something else', async () => {
    const asked = serving()
    const { click, type } = await stage(<AuditPage />)
    await click('audit-older')
    await type('audit-text', 'ana')
    expect(asked.at(-1)?.searchParams.get('text')).toBe('ana')
    expect(asked.at(-1)?.searchParams.has('before')).toBe(false)
  })
})
