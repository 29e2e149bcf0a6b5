import { afterEach, expect, test, vi } from 'vitest'
import { stage } from '../../testing/stage'
import type { Me, VoicemailLine } from '../../wire/api'
import VoicemailPage from './VoicemailPage'

const me = { id: 5, role: 'AGENT' } as Me
const line: VoicemailLine = { id: 'a', callId: 'c', queueId: 1, queue: '售后', number: '138****8000', customer: '', leftAt: '2026-11-25T10:00:00Z', durationMs: 7000, state: 'NEW', assignedTo: null, assignedName: null, doneBy: null, doneAt: null, version: 1 }

afterEach(() => vi.unstubAllGlobals())

test('a message is taken, called back and done; a refused call says why', async () => {
  const sent: [string, unknown][] = []
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    if (init.method) sent.push([path, JSON.parse(String(init.body))])
    return new Response(JSON.stringify(init.method ? line : { items: [line], total: 1, open: 1 }))
  })
  const called: string[] = []
  const { click, text } = await stage(
    <VoicemailPage
      me={me}
      callBack={async (message) => {
        called.push(message)
        return '当前状态不能进行此操作。'
      }}
    />,
  )
  expect(text()).toContain('1 条待处理')
  await click('voicemail-take')
  await click('voicemail-call')
  expect(called).toEqual(['a'])
  expect(text()).toContain('当前状态不能进行此操作。')
  await click('voicemail-done')
  expect(sent).toEqual([
    ['/api/voicemail/a/assign', { agent: 5, version: 1 }],
    ['/api/voicemail/a/done', { version: 1 }],
  ])
})

test('while a call is placed nobody else is called; when it is refused the buttons are free again, and the reason goes with the next thing that is done', async () => {
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => new Response(JSON.stringify(init.method ? line : { items: [line], total: 1, open: 1 })))
  let refuse: (why: string) => void = () => undefined
  const callBack = vi.fn(
    () =>
      new Promise<string | null>((done) => {
        refuse = done
      }),
  )
  const { click, text, find, act } = await stage(<VoicemailPage me={me} callBack={callBack} />)
  await click('voicemail-call')
  await click('voicemail-call')
  expect(callBack).toHaveBeenCalledOnce()
  expect(find('voicemail-call')?.hasAttribute('disabled')).toBe(true)
  await act(() => refuse('线路忙'))
  expect(text()).toContain('线路忙')
  expect(find('voicemail-call')?.hasAttribute('disabled')).toBe(false)
  await click('voicemail-take')
  expect(text()).not.toContain('线路忙')
})

test('a change that somebody else was ahead of shows the list as it is now', async () => {
  let asked = 0
  vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
    if (init.method) return new Response(JSON.stringify({ slug: 'changed-meanwhile', params: {} }), { status: 409 })
    asked++
    return new Response(JSON.stringify({ items: asked === 1 ? [line] : [{ ...line, state: 'ASSIGNED', assignedName: '陈晨' }], total: 1, open: 1 }))
  })
  const { click, text } = await stage(<VoicemailPage me={me} callBack={null} />)
  await click('voicemail-take')
  expect(text()).toContain('别人刚刚修改过')
  expect(text()).toContain('陈晨')
})
