import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { fakeMicrophone } from '../testing/stage'
import { SipPhone } from './SipPhone'

/** The switch's end of the phone's socket: enough SIP to register a phone or to refuse it. */
class FakeSocket {
  static all: FakeSocket[] = []
  static answer = '200 OK'
  readonly OPEN = 1
  readonly CONNECTING = 0
  readyState = 0
  heard: string[] = []
  onopen: () => void = () => undefined
  onmessage: (event: { data: string }) => void = () => undefined
  onclose: (event: { wasClean: boolean; code: number; reason: string }) => void = () => undefined

  constructor(readonly url: string) {
    FakeSocket.all.push(this)
    setTimeout(() => {
      this.readyState = 1
      this.onopen()
    })
  }

  send(text: string) {
    this.heard.push(text.split(' ')[0] ?? '')
    if (!text.startsWith('REGISTER')) return
    const line = (name: string) => new RegExp(`^${name}: .*$`, 'm').exec(text)?.[0] ?? ''
    const copied = ['Via', 'From', 'Call-ID', 'CSeq'].map(line)
    setTimeout(() => this.onmessage({ data: [`SIP/2.0 ${FakeSocket.answer}`, ...copied, `${line('To')};tag=x`, `${line('Contact')};expires=120`, 'Content-Length: 0', '', ''].join('\r\n') }))
  }

  close() {
    this.readyState = 3
  }

  breaks() {
    this.readyState = 3
    this.onclose({ wasClean: false, code: 1006, reason: '' })
  }
}

const CREDENTIALS = { line: 'a1', password: 'secret', domain: 'seatline', url: 'ws://127.0.0.1:5188/ws', expiresAt: '' }
const phones: SipPhone[] = []

function phoneStarted() {
  const phone = new SipPhone(fakeMicrophone(), document.createElement('audio'))
  phones.push(phone)
  phone.start(CREDENTIALS)
  return { phone, line: () => phone.state.get().line }
}
const last = () => FakeSocket.all.at(-1)

beforeEach(() => {
  FakeSocket.all = []
  FakeSocket.answer = '200 OK'
  vi.stubGlobal('WebSocket', FakeSocket)
})
afterEach(() => {
  phones.splice(0).forEach((phone) => phone.stop())
  vi.unstubAllGlobals()
})

describe('the phone', () => {
  test('registers with its line', async () => {
    const { line } = phoneStarted()
    expect(line()).toBe('connecting')
    await vi.waitFor(() => expect(line()).toBe('registered'))
    expect(last()?.url).toBe(CREDENTIALS.url)
  })

  test('says that it is refused when the switch goes on saying no', async () => {
    FakeSocket.answer = '403 Forbidden'
    const { line } = phoneStarted()
    await vi.waitFor(() => expect(line()).toBe('refused'), 4_000)
    expect(last()?.heard.filter((method) => method === 'REGISTER')).toHaveLength(4)
  })

  test('is not refused by a switch that learns the line a moment later', async () => {
    FakeSocket.answer = '403 Forbidden'
    const { line } = phoneStarted()
    await vi.waitFor(() => expect(last()?.heard).toContain('REGISTER'))
    FakeSocket.answer = '200 OK'
    await vi.waitFor(() => expect(line()).toBe('registered'), 3_000)
  })

  test('says at once that its socket is gone, and comes back by itself', async () => {
    const { line } = phoneStarted()
    await vi.waitFor(() => expect(line()).toBe('registered'))
    last()?.breaks()
    expect(line()).toBe('socket-gone')
    await vi.waitFor(() => expect(line()).toBe('registered'), 4_000)
    expect(FakeSocket.all).toHaveLength(2)
  })

  test('leaves without a word, so that the server decides what becomes of a call', async () => {
    const { phone, line } = phoneStarted()
    await vi.waitFor(() => expect(line()).toBe('registered'))
    phone.stop()
    expect(last()?.heard).toEqual(['REGISTER'])
    expect(phone.state.get()).toEqual({ line: 'off', sound: 'none', hold: 'none', muted: false, path: 'fine' })
  })

  test('takes a new secret for its line without leaving it', async () => {
    const { phone, line } = phoneStarted()
    await vi.waitFor(() => expect(line()).toBe('registered'))
    phone.start({ ...CREDENTIALS, password: 'renewed' })
    expect(line()).toBe('registered')
    expect(FakeSocket.all).toHaveLength(1)
  })

  test('hears nothing of a line it has left', async () => {
    const { phone, line } = phoneStarted()
    await vi.waitFor(() => expect(line()).toBe('registered'))
    const left = last()
    phone.stop()
    phone.start(CREDENTIALS)
    left?.breaks()
    await vi.waitFor(() => expect(line()).toBe('registered'))
    expect(FakeSocket.all).toHaveLength(2)
  })
})
