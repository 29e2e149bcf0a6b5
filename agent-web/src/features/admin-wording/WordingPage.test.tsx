import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import WordingPage from './WordingPage'

const VAGUE = { id: 5, rule: { name: '模糊用语', kind: 'AVOID', phrases: ['一般是', '应该是'], excepted: [], place: 'ANYWHERE', seconds: 15, active: true, version: 2 } }
const GREETING = { id: 1, rule: { name: '开头语', kind: 'SAY', phrases: ['您好'], excepted: [], place: 'BEGINNING', seconds: 15, active: false, version: 1 } }
afterEach(() => vi.unstubAllGlobals())

function serving(saved: () => Response) {
  const sent: [string, string, unknown][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (!init.method) return new Response(JSON.stringify({ items: [GREETING, VAGUE], total: 2 }))
    sent.push([init.method.toUpperCase(), path, init.body ? JSON.parse(String(init.body)) : null])
    return saved()
  })
  return sent
}

test('each rule says what it asks for and where', async () => {
  serving(() => new Response())
  const { text } = await stage(<WordingPage />)
  for (const part of ['模糊用语', '不得说', '一般是, 应该是', '整通电话', '开头 15 秒内', '已停用']) expect(text()).toContain(part)
})

test('phrases are written one to a line, and a refusal stands at its field', async () => {
  const sent = serving(() => new Response(JSON.stringify({ slug: 'wording-no-words', params: { phrase: '…' }, field: 'phrases' }), { status: 400 }))
  const { click, type, find, text } = await stage(<WordingPage />)
  await click('wording-edit-5')
  await type('wording-phrases', '一般是\n\n…\n')
  await click('wording-save')
  expect(sent).toEqual([['PUT', '/api/admin/wording-rules/5', { ...VAGUE.rule, phrases: ['一般是', '…'] }]])
  expect(find('wording-phrases')?.getAttribute('aria-invalid')).toBe('true')
  expect(text()).toContain('没有文字')
})

test('a rule is removed', async () => {
  const sent = serving(() => new Response(null, { status: 204 }))
  const { click, find } = await stage(<WordingPage />)
  await click('wording-edit-1')
  await click('wording-remove')
  expect(sent).toEqual([['DELETE', '/api/admin/wording-rules/1', null]])
  expect(find('wording-name')).toBeNull()
})
