import { act } from 'react'
import { describe, expect, test } from 'vitest'
import { stage, view } from '../testing/stage'
import type { Role } from '../wire/api'
import type { DeskDraft } from '../wire/desk'
import { AdminMenu } from './AdminMenu'
import { Elsewhere } from './Elsewhere'
import { adminMenuFor, adminPagesFor, labelOf, pageOf, pagesFor } from './route'
import { lineNeed } from './useLine'
import { forgetDrafts, useNoteDraft } from './useNoteDraft'
import { mayDial, usePlaceCall } from './usePlaceCall'

const ADMIN: Role = 'ADMIN'
const pages = (role: Role) => pagesFor(role).map(({ name }) => name)

describe('the menu', () => {
  test('shows each role its own pages only', () => {
    expect(pages('AGENT')).toEqual(['desk', 'calls', 'recordings', 'quality', 'voicemail'])
    expect(pages('SUPERVISOR')).toEqual(['desk', 'board', 'calls', 'recordings', 'quality', 'callbacks', 'voicemail'])
    expect(pages('REVIEWER')).toEqual(['calls', 'recordings', 'quality'])
    expect(pages('ADMIN')).toEqual(['board', 'calls', 'recordings', 'quality', 'callbacks', 'voicemail'])
    for (const role of ['AGENT', 'SUPERVISOR', 'REVIEWER'] as const) expect(adminMenuFor(role)).toEqual([])
    expect(adminPagesFor('ADMIN').map(({ name }) => name)).toContain('users')
  })

  test('leads home from an unknown page and from one that is not for the role', () => {
    expect(pageOf('#/recordings', 'AGENT')).toBe('recordings')
    expect(pageOf('#/users?from=here', 'ADMIN')).toBe('users')
    expect(pageOf('', 'AGENT')).toBe('desk')
    expect(pageOf('#/users', 'AGENT')).toBe('desk')
    expect(pageOf('#/nonsense', 'REVIEWER')).toBe('quality')
  })

  test('groups administration, and every page of it stands in one group', () => {
    const grouped = adminMenuFor('ADMIN').flatMap(({ pages: listed }) => listed.map(({ name }) => name))
    expect(grouped).toEqual(adminPagesFor('ADMIN').map(({ name }) => name))
  })

  test('shows the pages of administration beside the open one only', async () => {
    window.location.hash = '#/users'
    const { find, show } = await stage(<AdminMenu role={ADMIN} />)
    expect(find('nav-users')?.getAttribute('aria-current')).toBe('page')
    await act(async () => {
      window.location.hash = '#/board'
      window.dispatchEvent(new Event('hashchange'))
    })
    await show({})
    expect(find('nav-users')).toBeNull()
    window.location.hash = ''
  })

  test('calls an agent lists his own', () => {
    expect(labelOf('calls', 'AGENT')).toBe('nav.my-calls')
    expect(labelOf('calls', 'REVIEWER')).toBe('nav.calls')
  })
})

describe('a phone line is asked for', () => {
  test('when there is none and when the switch refused it', () => {
    expect(lineNeed('live', 'off', 'none', false)).toBe('line')
    expect(lineNeed('live', 'refused', 'none', false)).toBe('line')
  })

  test('but not while it works, while a call is on it, or while the server does not know this page', () => {
    expect(lineNeed('live', 'registered', 'none', false)).toBe(null)
    expect(lineNeed('live', 'socket-gone', 'none', false)).toBe(null)
    expect(lineNeed('live', 'refused', 'up', false)).toBe(null)
    for (const link of ['idle', 'connecting', 'lost', 'superseded', 'expired'] as const) expect(lineNeed(link, 'off', 'none', true)).toBe(null)
  })

  test('and its secret is renewed before it ends, also while a call is on it', () => {
    expect(lineNeed('live', 'registered', 'none', true)).toBe('secret')
    expect(lineNeed('live', 'registered', 'up', true)).toBe('secret')
  })
})

test('a call may be placed when ready or not ready and nothing else is on', () => {
  expect(mayDial(view())).toBe(true)
  expect(mayDial(view({ agent: { state: 'NOT_READY' } }))).toBe(true)
  expect(mayDial(view({ agent: { state: 'WRAPPING_UP' } }))).toBe(false)
  expect(mayDial(null)).toBe(false)
})

function Dialing() {
  const { dialCustomer } = usePlaceCall()
  return (
    <button type="button" data-testid="dial-now" onClick={() => void dialCustomer('CALL', 'c1')}>
      x
    </button>
  )
}

test('a double click places one call; the next press another', async () => {
  const { act, find, sent } = await stage(<Dialing />)
  await act(() => {
    find('dial-now')?.click()
    find('dial-now')?.click()
  })
  expect(sent).toEqual([{ type: 'dialCustomer', by: 'CALL', ref: 'c1' }])
  await act(() => find('dial-now')?.click())
  expect(sent.length).toBe(2)
})

describe('a draft note', () => {
  function Draft({ callId, elsewhere = null }: { callId: string | null; elsewhere?: DeskDraft | null }) {
    const { draft, change, forget } = useNoteDraft(callId, elsewhere)
    return (
      <>
        <input data-testid="note" value={draft.note} onChange={(event) => change({ note: event.target.value })} />
        <button type="button" data-testid="forget" aria-label="f" onClick={forget} />
      </>
    )
  }
  const valueOf = (element: HTMLElement | null) => (element as HTMLInputElement).value

  test('outlives a reload of the tab', async () => {
    const { type } = await stage(<Draft callId="c1" />)
    await type('note', '回电')
    const again = await stage(<Draft callId="c1" />)
    expect(valueOf(again.find('note'))).toBe('回电')
  })

  test('goes with the agent to another page, and is his own as soon as he writes there', async () => {
    const { find, type } = await stage(<Draft callId="c4" elsewhere={{ callId: 'c4', note: '半句' }} />)
    expect(valueOf(find('note'))).toBe('半句')
    await type('note', '')
    expect(valueOf(find('note'))).toBe('')
    const other = await stage(<Draft callId="c5" elsewhere={{ callId: 'c4', note: '半句' }} />)
    expect(valueOf(other.find('note'))).toBe('')
  })

  test('stays nowhere where another page took over', async () => {
    const { type } = await stage(<Draft callId="c6" />)
    await type('note', '旧')
    await stage(<Elsewhere />)
    expect(sessionStorage.getItem('seatline.draft.c6')).toBeNull()
  })

  test('belongs to one call', async () => {
    const { type } = await stage(<Draft callId="c1" />)
    await type('note', '回电')
    const other = await stage(<Draft callId="c2" />)
    expect(valueOf(other.find('note'))).toBe('')
  })

  test('is forgotten when sent, and all of them at log-out', async () => {
    const { type, click } = await stage(<Draft callId="c3" />)
    await type('note', '回电')
    await click('forget')
    expect(sessionStorage.getItem('seatline.draft.c3')).toBeNull()
    await type('note', '再')
    act(forgetDrafts)
    expect(Object.keys(sessionStorage)).toEqual([])
  })
})
