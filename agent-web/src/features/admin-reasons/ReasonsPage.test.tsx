import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import ReasonsPage from './ReasonsPage'

const LIST = [
  { code: 'BREAK', kind: 'AGENT', nameZh: '小休', nameEn: 'Break', position: 10, limitSeconds: 900, active: true, offered: true },
  { code: 'RONA', kind: 'SYSTEM', nameZh: '未接来电', nameEn: 'Missed', position: 10, active: true, offered: false },
]
afterEach(() => vi.unstubAllGlobals())
function serving(saved: () => Response) {
  const sent: [string, Record<string, unknown>][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!init.method) return new Response(JSON.stringify(LIST))
    sent.push([path, JSON.parse(String(init.body)) as Record<string, unknown>])
    return saved()
  })
  return sent
}

describe('the reasons', () => {
  test('stand by kind, with their limits in minutes', async () => {
    serving(() => new Response())
    const { text } = await stage(<ReasonsPage />)
    for (const part of ['坐席可选', '班长可选', '系统原因', '小休', '15 分钟']) expect(text()).toContain(part)
  })

  test('a new one is sent under its code in capitals', async () => {
    const sent = serving(() => new Response(JSON.stringify({ ...LIST[0], code: 'GYM', nameZh: '健身' })))
    const { click, type } = await stage(<ReasonsPage />)
    await click('reason-new')
    await type('reason-name-zh', '健身')
    await type('reason-name-en', 'Gym')
    await type('reason-code', 'gym')
    await type('reason-limit', '30')
    await click('reason-save')
    expect(sent).toEqual([['/api/admin/reasons/GYM', { kind: 'AGENT', nameZh: '健身', nameEn: 'Gym', position: 100, active: true, limitSeconds: 1800 }]])
  })

  test('what the server refuses stands at its field, and what was typed stays', async () => {
    serving(() => new Response(JSON.stringify({ slug: 'out-of-range', params: { min: 60, max: 86400 }, field: 'limitSeconds' }), { status: 400 }))
    const { click, type, find } = await stage(<ReasonsPage />)
    await click('reason-edit-BREAK')
    await type('reason-limit', '0')
    await click('reason-save')
    expect(find('reason-limit')?.getAttribute('aria-invalid')).toBe('true')
    expect((find('reason-limit') as HTMLInputElement).value).toBe('0')
  })
})
