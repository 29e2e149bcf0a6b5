import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { AdminUser } from '../../wire/api'
import { levelOf, levelOfKey, moved, toSave, withLevel } from './matrix'
import MatrixPage from './MatrixPage'

const user = (id: number, displayName: string): AdminUser => ({ id, login: `a${id}`, displayName, role: 'AGENT', language: 'zh-CN', active: true, skills: [{ skillId: 1, level: 3 }], teamId: null, passwordOnce: false, version: 4 })
const users = [user(1, '张伟'), user(2, '李静')]
const skills = [1, 2].map((id) => ({ id, name: `技能${id}`, queues: [], agents: 0, version: 1 }))

describe('the levels that are changed', () => {
  const [zhang] = users as [AdminUser]

  test('keep only what is different, and send all a person can do', () => {
    const changed = withLevel(withLevel(new Map(), zhang, 2, 5), zhang, 1, 0)
    expect(levelOf(zhang, 1, changed)).toBe(0)
    expect(toSave(users, changed)).toEqual([{ accountId: 1, version: 4, skills: [{ skillId: 2, level: 5 }] }])
    expect(withLevel(withLevel(new Map(), zhang, 1, 5), zhang, 1, 3).size).toBe(0)
  })

  test('are set by digits, cleared by Delete, and reached by arrows', () => {
    expect(['5', '0', 'Delete', '6', 'a'].map(levelOfKey)).toEqual([5, 0, 0, null, null])
    expect(moved({ row: 0, column: 0 }, 'ArrowUp', 2, 2)).toEqual({ row: 0, column: 0 })
    expect(moved({ row: 0, column: 0 }, 'ArrowRight', 2, 2)).toEqual({ row: 0, column: 1 })
    expect(moved({ row: 0, column: 0 }, 'x', 2, 2)).toBeNull()
  })
})

describe('the matrix', () => {
  afterEach(() => vi.unstubAllGlobals())
  function serving() {
    const sent: unknown[] = []
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      if (init.method) {
        sent.push(JSON.parse(String(init.body)))
        return new Response(JSON.stringify({ items: users, total: 2 }))
      }
      return new Response(JSON.stringify({ items: path.includes('skills') ? skills : path.includes('teams') ? [] : users }))
    })
    return sent
  }

  test('is filled by keys alone, and saved for everybody at once', async () => {
    const sent = serving()
    const { find, press, click } = await stage(<MatrixPage />)
    await press('5', find('cell-1-1') ?? undefined)
    await press('ArrowDown', find('cell-1-1') ?? undefined)
    expect(document.activeElement).toBe(find('cell-2-1'))
    await press('Delete', find('cell-2-1') ?? undefined)
    await click('matrix-save')
    expect(sent).toEqual([
      { changes: [{ accountId: 1, version: 4, skills: [{ skillId: 1, level: 5 }] }, { accountId: 2, version: 4, skills: [] }] },
    ])
  })

  test('sets one skill for all who are ticked', async () => {
    serving()
    const { find, click } = await stage(<MatrixPage />)
    await click('choose-1')
    await click('choose-2')
    await click('matrix-apply')
    expect(find('matrix-save')?.hasAttribute('disabled')).toBe(true)
    expect(find('cell-1-1')?.textContent).toBe('3')
  })
})
