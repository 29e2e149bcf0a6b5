import type { DeskMessage, DeskUpdate, SlugParams } from '../wire/desk'
import { decodeDeskUpdate } from '../wire/decode'
import type { Link } from './deskReducer'

/** The part of a WebSocket that we use; a test brings its own. */
export interface DeskSocket {
  onopen: ((event: Event) => unknown) | null
  onmessage: ((event: MessageEvent) => unknown) | null
  onclose: ((event: CloseEvent) => unknown) | null
  send(text: string): void
  close(): void
}

export type Answer = { ok: true } | { ok: false; slug: string; params: SlugParams }

interface Surroundings {
  open(): DeskSocket
  csrf(): string
  /** Asks the server whether somebody is still logged in; rejects when the server cannot be reached. */
  loggedIn(): Promise<boolean>
  random(): number
  onLink(link: Link): void
  onUpdate(update: DeskUpdate): void
}

export const BEAT_MS = 5_000
/** Three beats unanswered: the line is dead even when the socket does not know it. */
export const SILENCE_MS = 15_000
const FIRST_WAIT_MS = 500
const LONGEST_WAIT_MS = 4_000

const GONE: Answer = { ok: false, slug: 'desk-offline', params: {} }

/**
 * One WebSocket at a time to the server, opened again with a jittered, growing pause when it is lost. All time comes in through
 * `tick`, so that a background tab (whose timers the browser slows down) can be driven from a worker.
 */
export class DeskConnection {
  readonly #around: Surroundings
  readonly #waiting = new Map<number, (answer: Answer) => void>()
  #socket: DeskSocket | null = null
  #link: Link = 'idle'
  #nextId = 1
  #tries = 0
  #now = 0
  #heardAt = 0
  #beatAt = 0
  #retryAt = 0

  constructor(around: Surroundings) {
    this.#around = around
  }

  start(now: number) {
    this.#now = now
    this.#connect()
  }

  stop() {
    this.#setLink('idle')
    this.#drop()
  }

  /** Also the way back from `superseded` and `expired`. */
  restart() {
    this.#drop()
    this.#tries = 0
    this.#connect()
  }

  tick(now: number) {
    this.#now = now
    if (this.#link === 'lost' && now >= this.#retryAt && !this.#socket) this.#connect()
    else if (this.#socket && now - this.#heardAt >= SILENCE_MS) this.#lost()
    else if (this.#link === 'live' && now >= this.#beatAt) {
      this.#beatAt = now + BEAT_MS
      void this.#post({ type: 'beat' })
    }
  }

  send(message: DeskMessage): Promise<Answer> {
    return this.#link === 'live' ? this.#post(message) : Promise.resolve(GONE)
  }

  #connect() {
    if (this.#link !== 'lost') this.#setLink('connecting')
    const socket = this.#around.open()
    this.#socket = socket
    this.#heardAt = this.#now
    socket.onopen = () => void this.#greet(socket)
    socket.onmessage = ({ data }) => this.#heard(socket, String(data))
    socket.onclose = () => {
      if (this.#socket === socket) this.#lost()
    }
  }

  async #greet(socket: DeskSocket) {
    const answer = await this.#post({ type: 'hello', csrf: this.#around.csrf() })
    if (this.#socket !== socket) return
    if (!answer.ok) return this.#lost()
    this.#tries = 0
    this.#beatAt = this.#now + BEAT_MS
    this.#setLink('live')
  }

  #post(message: DeskMessage): Promise<Answer> {
    const id = this.#nextId++
    return new Promise((answered) => {
      this.#waiting.set(id, answered)
      this.#socket?.send(JSON.stringify({ ...message, id }))
    })
  }

  #heard(socket: DeskSocket, text: string) {
    if (this.#socket !== socket) return
    this.#heardAt = this.#now
    const update = decodeDeskUpdate(text)
    if (!update) return
    switch (update.type) {
      case 'done':
        return this.#answer(update.id, { ok: true })
      case 'refused':
        return this.#answer(update.id, { ok: false, slug: update.slug, params: update.params })
      case 'superseded':
        this.#setLink('superseded')
        return this.#drop()
      default:
        return this.#around.onUpdate(update)
    }
  }

  #answer(id: number, answer: Answer) {
    this.#waiting.get(id)?.(answer)
    this.#waiting.delete(id)
  }

  /** Closed, silent or greeted with a refusal: find out whether the session is over, else try again. */
  #lost() {
    this.#drop()
    this.#setLink('lost')
    const ceiling = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** this.#tries++)
    this.#retryAt = this.#now + ceiling * (0.5 + this.#around.random() / 2)
    this.#around.loggedIn().then(
      (still) => {
        if (!still && this.#link === 'lost') {
          this.#drop()
          this.#setLink('expired')
        }
      },
      () => undefined, // the server is away: the next try will tell
    )
  }

  #drop() {
    const socket = this.#socket
    this.#socket = null
    socket?.close()
    const unanswered = [...this.#waiting.values()]
    this.#waiting.clear()
    unanswered.forEach((answered) => answered(GONE))
  }

  #setLink(link: Link) {
    if (this.#link === link) return
    this.#link = link
    this.#around.onLink(link)
  }
}
