import JsSIP from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession'
import type { RTCSessionEvent } from 'jssip/lib/UA'
import type { LineCredentials } from '../wire/api'
import type { Microphone } from './Microphone'
import { Cell } from './observable'
import { IDLE_PHONE, type Digit, type Phone, type PhoneState } from './Phone'
import { SipCall } from './SipCall'

// Its debug lines would hold whole SIP messages.
JsSIP.debug.disable()

const TRIES = 4
const TRY_AGAIN_MS = 500

/** JsSIP behind `Phone`. The secret lives in the UA's memory only. Leaving the page sends no BYE: the server rings the agent's next page. */
export class SipPhone implements Phone {
  readonly state = new Cell<PhoneState>(IDLE_PHONE)
  readonly #microphone: Microphone
  readonly #speaker: HTMLAudioElement
  #ua: JsSIP.UA | null = null
  #socket: JsSIP.WebSocketInterface | null = null
  #call: SipCall | null = null

  constructor(microphone: Microphone, speaker: HTMLAudioElement) {
    this.#microphone = microphone
    this.#speaker = speaker
    microphone.state.subscribe(() => {
      if (microphone.stream) void this.#call?.speakThrough(microphone.stream)
    })
  }

  start({ line, password, domain, url }: LineCredentials) {
    if (this.#ua && this.state.get().line !== 'refused') {
      // The next registration uses it; a call that is on goes on.
      this.#ua.set('password', password)
      return
    }
    this.#leave()
    const socket = new JsSIP.WebSocketInterface(url)
    this.#socket = socket
    const ua = new JsSIP.UA({
      sockets: [socket],
      uri: `sip:${line}@${domain}`,
      password,
      register: true,
      register_expires: 120,
      session_timers: false,
      // Who does not answer is the server's to judge; longer than any queue rings.
      no_answer_timeout: 180,
      user_agent: 'Seatline',
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 5,
    })
    this.#ua = ua
    const mine = (change: () => void) => () => void (this.#ua === ua && change())
    this.#change({ line: 'connecting' })
    ua.on('connecting', mine(() => this.state.get().line !== 'socket-gone' && this.#change({ line: 'connecting' })))
    ua.on('registered', mine(() => this.#change({ line: 'registered' })))
    ua.on('disconnected', mine(() => this.#change({ line: 'socket-gone' })))
    let refusals = 0
    ua.on('registered', () => (refusals = 0))
    // Without a response the socket is gone, which `disconnected` tells; with one the switch said no, perhaps because it has not
    // learned the new line yet.
    ua.on('registrationFailed', ({ response }) => {
      if (!response) return
      if (++refusals < TRIES) setTimeout(mine(() => ua.register()), TRY_AGAIN_MS)
      else mine(() => this.#change({ line: 'refused' }))()
    })
    ua.on('newRTCSession', ({ originator, session }: RTCSessionEvent) => {
      if (this.#ua === ua && String(originator) === 'remote') this.#rung(session)
    })
    ua.start()
  }

  async answer() {
    const call = this.#call
    if (!call || this.state.get().sound !== 'ringing') return
    this.#change({ sound: 'answering' })
    await this.#microphone.open()
    const stream = this.#microphone.stream
    if (this.#call !== call) return
    if (stream) call.answer(stream)
    else this.#change({ sound: 'ringing' })
  }

  hangUp() {
    this.#call?.end()
  }

  hold() {
    this.#change({ hold: 'holding' })
    if (!this.#call?.hold(() => this.#change({ hold: 'held' }))) this.#change({ hold: 'none' })
  }

  resume() {
    this.#change({ hold: 'resuming' })
    if (!this.#call?.resume(() => this.#change({ hold: 'none' }))) this.#change({ hold: 'held' })
  }

  setMuted(muted: boolean) {
    this.#call?.setMuted(muted)
    this.#change({ muted })
  }

  sendDigit(digit: Digit) {
    this.#call?.sendDigit(digit)
  }

  stop() {
    this.#leave()
    this.#call?.abandon()
    this.#call = null
    this.state.set(IDLE_PHONE)
  }

  /** The socket goes first, so that no farewell is sent: a call that is on goes to the agent's next page, and only the server ends it. */
  #leave() {
    const ua = this.#ua
    this.#ua = null
    this.#socket?.disconnect()
    this.#socket = null
    ua?.stop()
  }

  /** The newest ring wins: when the switch rings again while we hold an older leg, that leg is dead already. */
  #rung(session: RTCSession) {
    this.#call?.abandon()
    const call = new SipCall(session, this.#speaker, {
      up: () => this.#call === call && this.#change({ sound: 'up' }),
      over: () => this.#call === call && this.#over(),
    })
    this.#call = call
    this.#change({ sound: 'ringing', hold: 'none', muted: false })
  }

  #over() {
    this.#call = null
    this.#change({ sound: 'none', hold: 'none', muted: false })
  }

  #change(change: Partial<PhoneState>) {
    this.state.set({ ...this.state.get(), ...change })
  }
}
