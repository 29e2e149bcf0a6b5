import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { Figure } from '../../wire/api'
import { FiguresPage } from './FiguresPage'

const figure = (key: string, name: string, mean: number | null, low: number | null, high: number | null, rank: number | null): Figure => ({ key, name, evaluations: 8, estimate: { scored: 8, mean, low, high }, plain: 70, passed: 0.5, criticalFailed: 1, disputed: 2, won: 0, rank })

afterEach(() => vi.unstubAllGlobals())

test('averages stand with their interval, and a count opens its evaluations', async () => {
  const items = [figure('1', '李静', 91.2, 88, 94, 1), figure('2', '王强', 89.5, 86, 93, 1), figure('3', '赵敏', 70.1, 66, 74, 3), figure('4', '孙丽', null, null, null, null)]
  vi.stubGlobal('fetch', async (path: string) => new Response(JSON.stringify(path.includes('figures') ? { items, total: figure('', '', 85, 83, 87, null), coverage: { recordings: 200, scored: 32 } } : [])))
  const { find, text } = await stage(<FiguresPage />)
  expect(find('figures-coverage')?.textContent).toContain('16%')
  expect(find('figure-2')?.textContent).toContain('与第一名不可区分')
  expect(find('figure-3')?.textContent).not.toContain('不可区分')
  expect(find('figure-4')?.textContent).toContain('不能推断')
  expect(find('figure-1')?.querySelector('a')?.getAttribute('href')).toMatch(/^#\/quality\?states=SUBMITTED.*agentId=1/)
  expect(text()).toContain('83.0 – 87.0')
})
