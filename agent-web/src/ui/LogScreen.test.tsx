import { useState } from 'react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { stage } from '../testing/stage'
import { LogScreen } from './LogScreen'
import { usePaged } from './usePaged'

let rows: string[] = []
const asked = vi.fn()
const load = async ({ page, size, state }: Record<string, unknown>) => {
  asked(page, state)
  const from = Number(page) * Number(size)
  return { items: rows.slice(from, from + Number(size)), total: rows.length }
}

function Log({ renews }: { renews?: boolean }) {
  const [state, setState] = useState('')
  return (
    <LogScreen
      title="log"
      filters={
        <button type="button" data-testid="filter" onClick={() => setState('NEW')}>
          x
        </button>
      }
      list={usePaged({ state }, load)}
      {...(renews === undefined ? {} : { renews })}
      empty={{ icon: 'note', title: 'empty', hint: '' }}
      rows={(items) => <p data-testid="rows">{items.join(' ')}</p>}
    />
  )
}

const many = (count: number) => Array.from({ length: count }, (_, n) => `r${n}`)
afterEach(() => {
  vi.useRealTimers()
  asked.mockClear()
})

describe('a log', () => {
  test('whose last page lost its rows shows the last one that has some', async () => {
    rows = many(51)
    const { click, find, text } = await stage(<Log renews />)
    await click('next-page')
    expect(find('rows')?.textContent).toBe('r50')
    rows = many(50)
    await click('list-refresh')
    expect(find('rows')?.textContent).toContain('r49')
    expect(text()).toContain('第 1 / 1 页，共 50 条')
  })

  test('that is empty says so', async () => {
    rows = []
    const { text } = await stage(<Log />)
    expect(text()).toContain('empty')
  })

  test('begins at its first page when it is filtered otherwise', async () => {
    rows = many(120)
    const { click } = await stage(<Log />)
    await click('next-page')
    await click('filter')
    expect(asked.mock.calls).toEqual([
      [0, ''],
      [1, ''],
      [0, 'NEW'],
    ])
  })

  test('that changes by itself is asked for again by itself, while that is welcome', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
    rows = many(1)
    const held = await stage(<Log renews={false} />)
    await held.act(() => vi.advanceTimersByTime(60_000))
    expect(asked).toHaveBeenCalledOnce()
    expect(held.find('list-refresh')).not.toBeNull()
    const { act } = await stage(<Log renews />)
    await act(() => vi.advanceTimersByTime(15_000))
    expect(asked).toHaveBeenCalledTimes(3)
  })

  test('that stays as it is needs no button for that', async () => {
    const { find } = await stage(<Log />)
    expect(find('list-refresh')).toBeNull()
  })
})
