import { afterEach, expect, test, vi } from 'vitest'
import { at, stage } from '../../testing/stage'
import type { Alarm } from '../../wire/board'
import { Alarms } from './Alarms'

const alarm = (part: Partial<Alarm> = {}): Alarm => ({ id: 7, at: at(-60), kind: 'recording-missing', object: 'r1', params: { reason: 'file-missing' }, acknowledgedBy: null, acknowledgedAt: null, ...part })
afterEach(() => vi.unstubAllGlobals())

test('an alarm says what is wrong, and why, and can be acknowledged', async () => {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path)
    return new Response(null, { status: 204 })
  })
  const { text, click } = await stage(<Alarms alarms={[alarm()]} />)
  expect(text()).toContain('录音缺失 文件缺失')
  await click('alarm-acknowledge')
  expect(asked).toEqual(['/api/alarms/7/acknowledge'])
})

test('the ones nobody has seen stand first', async () => {
  const { box } = await stage(<Alarms alarms={[alarm({ acknowledgedBy: '王强' }), alarm({ id: 8, kind: 'disk-low', params: { freePercent: '9' } })]} />)
  const lines = [...box.querySelectorAll('[data-testid="alarm"]')].map((line) => line.textContent)
  expect(lines[0]).toContain('剩余空间 9%')
  expect(lines[1]).toContain('王强 已确认')
})

test('without alarms there is no strip', async () => {
  const { find } = await stage(<Alarms alarms={[]} />)
  expect(find('alarms')).toBeNull()
})
