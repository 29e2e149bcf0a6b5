import { describe, expect, test } from 'vitest'
import type { DeskMessage, DeskUpdate } from '../wire/desk'
import { BEAT_MS, DeskConnection, SILENCE_MS, type DeskSocket } from './DeskConnection'
import type { Link } from './deskReducer'
import { view } from '../testing/stage'

type Frame = DeskMessage & { id: number }

class FakeSocket implements DeskSocket {
  onopen: DeskSocket['onopen'] = null
  onmessage: DeskSocket['onmessage'] = null
  onclose: DeskSocket['onclose'] = null
  readonly sent: Frame[] = []
  closed = false

  send(text: string) {
    this.sent.push(JSON.parse(text) as Frame)
  }

  close() {
    this.closed = true
  }

  opens() {
    this.onopen?.(new Event('open'))
  }

  says(update: DeskUpdate | string) {
    this.onmessage?.({ data: typeof update === 'string' ? update : JSON.stringify(update) } as MessageEvent)
  }

  breaks() {
    this.onclose?.({} as CloseEvent)
  }
}

const settled = () => new Promise((done) => setTimeout(done))

function make({ loggedIn = async () => true }: { loggedIn?: () => Promise<boolean> } = {}) {
  const sockets: FakeSocket[] = []
  const links: Link[] = []
  const updates: DeskUpdate[] = []
  const connection = new DeskConnection({
    open: () => {
      const socket = new FakeSocket()
      sockets.push(socket)
      return socket
    },
    csrf: () => 'token',
    loggedIn,
    random: () => 1,
    onLink: (link) => links.push(link),
    onUpdate: (update) => updates.push(update),
  })
  const socket = (at = -1) => sockets.at(at) ?? new FakeSocket()
  const greeted = async () => {
    socket().opens()
    socket().says({ type: 'done', id: socket().sent[0]?.id ?? -1 })
    await settled()
  }
  return { connection, sockets, links, updates, socket, greeted }
}

describe('DeskConnection', () => {
  test('says hello with the token first and is live when that is answered', async () => {
    const { connection, socket, links, greeted } = make()
    connection.start(0)
    await greeted()
    expect(socket().sent[0]).toEqual({ type: 'hello', csrf: 'token', id: 1 })
    expect(links).toEqual(['connecting', 'live'])
  })

  test('hands each answer to the one who asked', async () => {
    const { connection, socket, greeted } = make()
    connection.start(0)
    await greeted()
    const ready = connection.send({ type: 'goReady' })
    const dialed = connection.send({ type: 'placeCall', number: '10' })
    const [, first, second] = socket().sent
    socket().says({ type: 'refused', id: second?.id ?? -1, slug: 'not-now', params: { a: '1' } })
    socket().says({ type: 'done', id: first?.id ?? -1 })
    expect(await ready).toEqual({ ok: true })
    expect(await dialed).toEqual({ ok: false, slug: 'not-now', params: { a: '1' } })
  })

  test('says at once that nothing was sent while there is no link', async () => {
    const { connection } = make()
    expect(await connection.send({ type: 'goReady' })).toMatchObject({ ok: false, slug: 'desk-offline' })
  })

  test('tells everybody who waits when the link breaks', async () => {
    const { connection, socket, greeted } = make()
    connection.start(0)
    await greeted()
    const ready = connection.send({ type: 'goReady' })
    socket().breaks()
    expect(await ready).toMatchObject({ ok: false, slug: 'desk-offline' })
  })

  test('comes back by itself, with growing pauses up to four seconds', async () => {
    const { connection, sockets, socket } = make()
    connection.start(0)
    const pauses: number[] = []
    let now = 0
    for (let round = 0; round < 5; round++) {
      const before = sockets.length
      const broke = now
      socket().breaks()
      while (sockets.length === before) connection.tick((now += 100))
      pauses.push(now - broke)
    }
    expect(pauses).toEqual([500, 1000, 2000, 4000, 4000])
  })

  test('says hello again after a break and is live again', async () => {
    const { connection, socket, links, greeted } = make()
    connection.start(0)
    await greeted()
    socket().breaks()
    connection.tick(600)
    await greeted()
    expect(links).toEqual(['connecting', 'live', 'lost', 'live'])
    expect(socket().sent[0]?.type).toBe('hello')
  })

  test('beats every five seconds while live', async () => {
    const { connection, socket, greeted } = make()
    connection.start(0)
    await greeted()
    for (let now = 0; now <= 2 * BEAT_MS; now += 500) connection.tick(now)
    expect(socket().sent.filter(({ type }) => type === 'beat')).toHaveLength(2)
  })

  test('takes a silent socket for dead', async () => {
    const { connection, socket, links, greeted } = make()
    connection.start(0)
    await greeted()
    connection.tick(SILENCE_MS - 1)
    expect(links.at(-1)).toBe('live')
    connection.tick(SILENCE_MS)
    expect(links.at(-1)).toBe('lost')
    expect(socket().closed).toBe(true)
  })

  test('also gives up a socket that never opens', () => {
    const { connection, sockets, links } = make()
    connection.start(0)
    connection.tick(SILENCE_MS)
    connection.tick(SILENCE_MS + 600)
    expect(links).toEqual(['connecting', 'lost'])
    expect(sockets).toHaveLength(2)
  })

  test('stops when another page took over, until told to take over itself', async () => {
    const { connection, sockets, socket, links, greeted } = make()
    connection.start(0)
    await greeted()
    socket().says({ type: 'superseded' })
    socket().breaks()
    for (let now = 0; now < 20_000; now += 500) connection.tick(now)
    expect(links.at(-1)).toBe('superseded')
    expect(sockets).toHaveLength(1)
    connection.restart()
    await greeted()
    expect(links.at(-1)).toBe('live')
  })

  test('says that the log-in has expired instead of knocking for ever', async () => {
    const { connection, sockets, socket, links } = make({ loggedIn: async () => false })
    connection.start(0)
    socket().breaks()
    await settled()
    for (let now = 0; now < 20_000; now += 500) connection.tick(now)
    expect(links).toEqual(['connecting', 'lost', 'expired'])
    expect(sockets).toHaveLength(1)
  })

  test('goes on knocking when the server cannot even be asked', async () => {
    const { connection, sockets, socket } = make({ loggedIn: () => Promise.reject(new Error('away')) })
    connection.start(0)
    socket().breaks()
    await settled()
    connection.tick(600)
    expect(sockets).toHaveLength(2)
  })

  test('tries again when the hello is refused', async () => {
    const { connection, socket, links } = make()
    connection.start(0)
    socket().opens()
    socket().says({ type: 'refused', id: 1, slug: 'csrf-missing', params: {} })
    await settled()
    expect(links.at(-1)).toBe('lost')
  })

  test('passes on views and does not stumble over frames it does not know', async () => {
    const { connection, socket, updates, greeted } = make()
    connection.start(0)
    await greeted()
    socket().says('{"type":"later"}')
    socket().says('no json')
    socket().says({ type: 'desk', view: view() })
    expect(updates.map(({ type }) => type)).toEqual(['desk'])
  })

  test('hears nothing of a socket it has left', async () => {
    const { connection, socket, sockets, updates } = make()
    connection.start(0)
    socket().breaks()
    connection.tick(600)
    sockets[0]?.says({ type: 'desk', view: view() })
    expect(updates).toEqual([])
  })
})
