import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { at, stage } from '../../testing/stage'
import { WrapUpCodes } from '../../ui/WrapUpCodes'
import type { DeskMessage } from '../../wire/desk'
import { WrapUp } from './WrapUp'

const CODES = [
  { code: 'resolved', nameZh: '已解决', nameEn: 'Resolved', leaf: true },
  { code: 'complaint', nameZh: '投诉', nameEn: 'Complaint', leaf: true },
  { code: 'question', nameZh: '咨询', nameEn: 'Question', leaf: false },
  { code: 'invoice', nameZh: '发票', nameEn: 'Invoice', parent: 'question', leaf: true },
  { code: 'order', nameZh: '订单', nameEn: 'Order', parent: 'question', leaf: true },
]
beforeEach(() => vi.stubGlobal('fetch', async () => new Response(JSON.stringify(CODES))))
afterEach(() => vi.unstubAllGlobals())

function Drafted({ deadline, latest = null, onFinished }: { deadline: string | null; latest?: string | null; onFinished?: () => void }) {
  const [code, setCode] = useState<string | null>(null)
  const [note, setNote] = useState('')
  return (
    <WrapUpCodes>
      <WrapUp
        wrapUp={{ callId: 'c1', number: '138****1234', name: '张伟', direction: 'INBOUND', outcome: 'ANSWERED', deadline, codeRequired: true, latest, releasedAt: at(60) }}
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

  test('digits walk the tree: a group opens, a result is chosen, 0 goes up', async () => {
    const { press, find, click, sent } = await stage(<Drafted deadline={at(26)} />)
    await press('3')
    expect(find('wrap-up-group-question')).toBeNull()
    await press('0')
    expect(find('wrap-up-group-question')).not.toBeNull()
    await press('3')
    await press('2')
    expect(find('wrap-up-chosen')?.textContent).toBe('咨询 / 订单')
    await click('wrap-up-finish')
    expect(sent).toEqual([finished('order', '')])
  })

  test('says at the results that one is required, until one is chosen', async () => {
    const { click, press, text } = await stage(<Drafted deadline={at(26)} />, { answer: () => ({ ok: false, slug: 'code-required', params: {} }) })
    await click('wrap-up-finish')
    expect(text()).toContain('本队列要求选择业务结果')
    await press('1')
    expect(text()).not.toContain('本队列要求选择业务结果')
  })

  test('is drawn out by W as long as the server allows', async () => {
    const { press, sent } = await stage(<Drafted deadline={at(26)} latest={at(90)} />)
    await press('w')
    expect(sent).toEqual([{ type: 'extendWrapUp', callId: 'c1' }])
  })

  test('says that it went as far as it goes', async () => {
    const { press, sent, find } = await stage(<Drafted deadline={at(26)} latest={at(26)} />)
    await press('w')
    expect(sent).toEqual([])
    expect(find('wrap-up-extend')?.textContent).toContain('已延长到上限')
  })

  test('behind its deadline says what it waits for', async () => {
    const { find } = await stage(<Drafted deadline={at(-1)} />)
    expect(find('wrap-up-seconds')?.textContent).toBe('已超时，请选择业务结果')
  })
})
