import { describe, expect, test } from 'vitest'
import { at, stage } from '../../testing/stage'
import type { BoardView } from '../../wire/board'
import { Board } from './Board'

const board: BoardView = {
  now: at(0),
  switchLive: true,
  databaseLive: true,
  queues: [{ id: 1, name: '客户服务', waiting: 3, oldestSince: at(-75), agentsReady: 0, agentsTalking: 2, agentsNotReady: 1, callbacks: 2, offeredToday: 40, answeredToday: 36, abandonedToday: 3, serviceLevelToday: 0.823 }],
  agents: [{ id: 1, name: '李静', state: 'NOT_READY', reason: 'RONA', since: at(-61), reachable: true, queue: null, number: null, teamId: 7 }],
  teams: [{ id: 7, name: '早班' }],
  alarms: [],
}
const shown = () => <Board alarms={(all) => <p data-testid="alarm-count">{all.length}</p>} />

describe('the board', () => {
  test('shows queues and agents with their seconds, and marks trouble with a word', async () => {
    const { show, text, sent } = await stage(shown())
    await show({ board })
    for (const part of ['客户服务', '待回拨 2', '1:15', '过久', '0 / 2 / 1', '82%', '李静', '未接来电', '1:01']) expect(text()).toContain(part)
    expect(sent).toContainEqual({ type: 'watchBoard', on: true })
  })

  test('says when the switch or the database is gone', async () => {
    const { show, text } = await stage(shown())
    await show({ board: { ...board, switchLive: false, databaseLive: false } })
    expect(text()).toContain('交换机连接中断')
    expect(text()).toContain('数据库连接中断')
  })

  test('says that its figures are old while the server is away', async () => {
    const { show, text } = await stage(shown())
    await show({ board, link: 'lost' })
    expect(text()).toContain('不是最新的')
  })

  test('shows the people of one team', async () => {
    const { show, find, act, text } = await stage(shown())
    await show({ board: { ...board, agents: [...board.agents, { ...board.agents[0]!, id: 2, name: '陈晨', teamId: null }] } })
    await act(() => {
      const select = find('board-team') as HTMLSelectElement
      select.value = '7'
      select.dispatchEvent(new Event('change', { bubbles: true }))
    })
    expect(text()).toContain('李静')
    expect(text()).not.toContain('陈晨')
  })

  test('says what is missing where there is nothing yet', async () => {
    const { show, text } = await stage(shown())
    await show({ board: { ...board, queues: [], agents: [] } })
    expect(text()).toContain('还没有队列')
    expect(text()).toContain('还没有坐席')
  })
})
