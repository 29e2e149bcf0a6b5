import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import { TranscriptPanel } from './TranscriptPanel'

const rule = (id: number, name: string, kind: string) => ({ id, rule: { name, kind, phrases: [], excepted: [], place: 'ANYWHERE', seconds: 15, active: true, version: 1 } })
const DONE = {
  state: 'DONE',
  model: 'made-1',
  lines: [
    { side: 'AGENT', fromMs: 1000, toMs: 5000, text: '您好，一般是三天' },
    { side: 'CUSTOMER', fromMs: 6000, toMs: 8000, text: '知道了 <b>x</b>' },
  ],
  hits: [
    { ruleId: 1, line: 0, from: 0, to: 2, atMs: 1000 },
    { ruleId: 2, line: 0, from: 3, to: 6, atMs: 2500 },
  ],
  broken: [2, 3],
  rules: [rule(1, '开头语', 'SAY'), rule(2, '模糊用语', 'AVOID'), rule(3, '结束语', 'SAY')],
}
afterEach(() => vi.unstubAllGlobals())

async function opened(answer: unknown, onSeek = vi.fn()) {
  const fetched = vi.fn(async () => new Response(JSON.stringify(answer)))
  vi.stubGlobal('fetch', fetched)
  const on = await stage(<TranscriptPanel recording="r1" at={2} onSeek={onSeek} />)
  expect(fetched).not.toHaveBeenCalled()
  const box = on.find('transcript') as HTMLDetailsElement
  box.open = true
  await vi.waitFor(() => expect(on.find('transcript')?.textContent?.length).toBeGreaterThan(6))
  return { ...on, onSeek }
}

test('what was said is read with its faults, and each leads to its second', async () => {
  const { find, click, text, onSeek } = await opened(DONE)
  for (const part of ['没有说：结束语', '模糊用语：一般是', '知道了 <b>x</b>', 'made-1']) expect(text()).toContain(part)
  expect([...(find('transcript')?.querySelectorAll('mark') ?? [])].map((mark) => [mark.textContent, mark.className])).toEqual([['您好', 'mark--good'], ['一般是', 'mark--fault']])
  expect(find('transcript')?.querySelector('[aria-current]')?.textContent).toContain('三天')
  await click('hit-0-3')
  await click('line-1')
  expect(onSeek.mock.calls).toEqual([[2.5], [6]])
})

test.each([
  [{ state: 'OFF', lines: [], hits: [], broken: [], rules: [] }, '没有连接语音转写服务'],
  [{ state: 'WAITING', lines: [], hits: [], broken: [], rules: [] }, '正在等待转写'],
  [{ state: 'FAILED', failure: 'transcript-declined', lines: [], hits: [], broken: [], rules: [] }, '拒绝了这段录音'],
])('where there is none it says why (%#)', async (answer, why) => {
  const { text } = await opened(answer)
  expect(text()).toContain(why)
})
