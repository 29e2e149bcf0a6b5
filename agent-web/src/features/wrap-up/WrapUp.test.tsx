import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { at, NOW, stage } from '../../testing/stage'
import { WrapUpCodes } from '../../ui/WrapUpCodes'
import type { DeskMessage } from '../../wire/desk'
import { isDue, RESCUE_MS } from './useWrapUp'
import { WrapUp } from './WrapUp'

const CODES = [
  { code: 'resolved', nameZh: '已解决', nameEn: 'Resolved' },
  { code: 'complaint', nameZh: '投诉', nameEn: 'Complaint' },
]
beforeEach(() => vi.stubGlobal('fetch', async () => new Response(JSON.stringify(CODES))))
afterEach(() => vi.unstubAllGlobals())

function Drafted({ deadline, onFinished }: { deadline: string | null; onFinished?: () => void }) {
  const [code, setCode] = useState<string | null>(null)
  const [note, setNote] = useState('')
  return (
    <WrapUpCodes>
      <WrapUp
        wrapUp={{ callId: 'c1', number: '13812341234', name: '张伟', direction: 'INBOUND', outcome: 'ANSWERED', deadline }}
        code={code}
        note={note}
        onCode={setCode}
        onNote={setNote}
        onFinished={onFinished ?? (() => undefined)}
      />
    </WrapUpCodes>
  )
}

const finished = (code: string | null, note: string): DeskMessage => ({ type: 'finishWrapUp', callId: 'c1', code, note })

describe('the wrap-up', () => {
  test('counts down to the server deadline', async () => {
    const { find } = await stage(<Drafted deadline={at(26)} />)
    expect(find('wrap-up-seconds')?.textContent).toBe('剩余 26 秒')
  })

  test('has no countdown where there is no deadline', async () => {
    const { find } = await stage(<Drafted deadline={null} />)
    expect(find('wrap-up-seconds')).toBeNull()
  })

  test('takes the result by its digit and the note, and finishes', async () => {
    const done = vi.fn()
    const { press, type, click, sent } = await stage(<Drafted deadline={at(26)} onFinished={done} />)
    await press('2')
    await type('wrap-up-note', '回电')
    await click('wrap-up-finish')
    expect(sent).toEqual([finished('complaint', '回电')])
    expect(done).toHaveBeenCalledOnce()
  })

  test('a digit typed into the note stays a digit', async () => {
    const { press, find, click, sent } = await stage(<Drafted deadline={at(26)} />)
    await press('1', find('wrap-up-note') ?? undefined)
    await click('wrap-up-finish')
    expect(sent).toEqual([finished(null, '')])
  })

  test('keeps what was typed when the server refuses it, and says why at the field', async () => {
    const { type, click, text, find } = await stage(<Drafted deadline={at(26)} />, { answer: () => ({ ok: false, slug: 'note-too-long', params: {} }) })
    await type('wrap-up-note', '很长')
    await click('wrap-up-finish')
    expect(text()).toContain('备注过长')
    expect((find('wrap-up-note') as HTMLTextAreaElement).value).toBe('很长')
  })

  test('sends a draft just before the deadline by itself, once', async () => {
    const { press, sent } = await stage(<Drafted deadline={at(1)} />)
    await press('1')
    await press('2')
    expect(sent).toEqual([finished('resolved', '')])
  })

  test('sends nothing by itself where nothing was filled in', async () => {
    const { sent } = await stage(<Drafted deadline={at(1)} />)
    expect(sent).toEqual([])
  })
})

test('a draft is due shortly before its deadline, and never without one', () => {
  expect(isDue(at(10), NOW)).toBe(false)
  expect(isDue(at(10), NOW + 10_000 - RESCUE_MS)).toBe(true)
  expect(isDue(null, NOW)).toBe(false)
})
