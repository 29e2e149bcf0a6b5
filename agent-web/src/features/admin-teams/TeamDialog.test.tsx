import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import { Reasons } from '../../ui/Reasons'
import type { Team } from '../../wire/api'
import { TeamDialog } from './TeamDialog'

const reason = (code: string, nameZh: string, active = true) => ({ code, kind: 'AGENT', nameZh, nameEn: code, position: 1, active, offered: active })
const team: Team = { id: 7, name: '早班', supervisors: [], reasons: ['LUNCH', 'GOLF'], members: 2, version: 3 }
afterEach(() => vi.unstubAllGlobals())

async function opened() {
  const sent: Record<string, unknown>[] = []
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (!init.method) return new Response(JSON.stringify([reason('BREAK', '小休'), reason('LUNCH', '用餐'), reason('GOLF', '高尔夫', false)]))
    sent.push(JSON.parse(String(init.body)) as Record<string, unknown>)
    return new Response(JSON.stringify(team))
  })
  const staged = await stage(
    <Reasons>
      <TeamDialog team={team} users={[]} onClose={() => undefined} onDone={() => undefined} />
    </Reasons>,
  )
  const check = (label: string) => staged.act(() => [...staged.box.querySelectorAll('label')].find((one) => one.textContent === label)?.querySelector('input')?.click())
  return { ...staged, sent, check }
}

test('a team’s own reasons are ticked, a closed one among them says so and can be taken off', async () => {
  const { text, check, click, sent } = await opened()
  expect(text()).toContain('高尔夫（已停用）')
  await check('高尔夫（已停用）')
  await check('小休')
  await click('team-save')
  expect(sent).toEqual([{ name: '早班', supervisors: [], reasons: ['LUNCH', 'BREAK'], version: 3 }])
})

test('without a list of its own the team may give any reason', async () => {
  const { check, click, find, sent } = await opened()
  await check('本组使用自己的原因列表')
  expect(find('team-reasons')).toBeNull()
  await click('team-save')
  expect(sent).toMatchObject([{ reasons: [] }])
})
