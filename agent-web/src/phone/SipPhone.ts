import JsSIP from 'jssip'
import type { RTCSession } from 'jssip/lib/RTCSession'
import type { RTCSessionEvent } from 'jssip/lib/UA'
import type { LineCredentials } from '../wire/api'
import type { Microphone } from './Microphone'
import { Cell } from './observable'
import { IDLE_PHONE, type Digit, type Echo, type Phone, type PhoneState } from './Phone'
import { SipCall } from './SipCall'
import { callEcho } from './SipEcho'
import type { SoundCounters } from './soundCounters'

// Its debug lines would hold whole SIP messages.
JsSIP.debug.disable()

const TRIES = 4
const TRY_AGAIN_MS = 250
/** A switch that does not answer a question in this time is not reached on this socket any more. */
const SIGNAL_LOST_MS = 3_000

/** Growing and never the same for two: after a restart of the switch all phones of a centre come back at once. */
const pause = (tries: number) => TRY_AGAIN_MS * 2 ** (tries - 1) * (0.5 + Math.random())

/** A part of the UA that its type description leaves out. */
interface Asking {
  sendOptions(target: string, body: undefined, options: { eventHandlers: { succeeded(): void; failed(why: { response: unknown }): void } }): void
}

/** JsSIP behind `Phone`. The secret lives in the UA's memory only. Leaving the page sends no BYE: the server rings the agent's next page. */
export class SipPhone implements Phone {
  readonly state = new Cell<PhoneState>(IDLE_PHONE)
  readonly #microphone: Microphone
  readonly #speaker: HTMLAudioElement
  #ua: JsSIP.UA | null = null
  #socket: JsSIP.WebSocketInterface | null = null
  #call: SipCall | null = null
  #echo: Echo | null = null
  #domain = ''
  /** A new path is to be asked for as soon as the switch can be reached. */
  #renewWanted = false
  #signalTimer: ReturnType<typeof setTimeout> | undefined

  constructor(microphone: Microphone, speaker: HTMLAudioElement) {
    this.#microphone = microphone
    this.#speaker = speaker
    microphone.state.subscribe(() => {
      if (microphone.stream) void this.#call?.speakThrough(microphone.stream)
    })
    // Another network, or the same again: the old way is dead although nobody says so.
    globalThis.addEventListener?.('online', () => this.renewPath())
    const network = (navigator as { connection?: EventTarget }).connection
    network?.addEventListener?.('change', () => this.renewPath())
  }

  start({ line, password, domain, url }: LineCredentials) {
    if (this.#ua && this.state.get().line !== 'refused') {
      // The next registration uses it; a call that is on goes on.
      this.#ua.set('password', password)
      return
    }
    this.#leave()
    this.#domain = domain
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
    ua.on('registered', () => {
      refusals = 0
      mine(() => this.#signalBack())()
    })
    // Without a response the socket is gone, which `disconnected` tells; with one the switch said no, perhaps because it has not
    // learned the new line yet.
    ua.on('registrationFailed', ({ response }) => {
      if (!response) return
      if (++refusals < TRIES) setTimeout(mine(() => ua.register()), pause(refusals))
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

  counters(): Promise<SoundCounters | null> {
    return this.#call?.counters() ?? Promise.resolve(null)
  }

  pathFound() {
    if (!this.#renewWanted && this.state.get().path === 'searching') this.#change({ path: 'fine' })
  }

  /** First the signalling, which a change of the network has cut as well; then the sound, see `#signalBack`. */
  renewPath() {
    const ua = this.#ua
    if (!ua || !this.#call || this.state.get().sound !== 'up' || this.#signalTimer !== undefined) return
    this.#change({ path: 'searching' })
    this.#renewWanted = true
    this.#signalTimer = setTimeout(() => {
      this.#signalTimer = undefined
      this.#reconnect()
    }, SIGNAL_LOST_MS)
    // Any answer will do: what counts is that there is one.
    if (ua.isConnected()) {
      const answered = () => void (this.#ua === ua && this.#signalBack())
      ;(ua as unknown as Asking).sendOptions(`sip:600@${this.#domain}`, undefined, { eventHandlers: { succeeded: answered, failed: ({ response }) => response && answered() } })
    }
  }

  async callEcho(voice: MediaStream): Promise<Echo> {
    if (!this.#ua || this.#call) throw new Error('not now')
    this.#echo?.end()
    this.#echo = await callEcho(this.#ua, this.#domain, voice)
    return this.#echo
  }

  stop() {
    this.#leave()
    this.#call?.abandon()
    this.#call = null
    this.state.set(IDLE_PHONE)
  }

  /** A hold that was on its way went with the path: the buttons must not wait for it. */
  #pathLost() {
    const { hold } = this.state.get()
    if (hold === 'holding') this.#change({ hold: 'none' })
    if (hold === 'resuming') this.#change({ hold: 'held' })
    this.renewPath()
  }

  /** The socket still looks open and nobody is at its other end: JsSIP opens another as after any loss. */
  #reconnect() {
    const socket = this.#socket
    if (!socket?.isConnected()) return
    socket.disconnect()
    socket.ondisconnect(true)
  }

  #signalBack() {
    clearTimeout(this.#signalTimer)
    this.#signalTimer = undefined
    if (!this.#renewWanted) return
    this.#renewWanted = false
    this.#call?.renewPath()
  }

  /** The socket goes first, so that no farewell is sent: a call that is on goes to the agent's next page, and only the server ends it. */
  #leave() {
    clearTimeout(this.#signalTimer)
    this.#signalTimer = undefined
    this.#echo?.end()
    this.#echo = null
    const ua = this.#ua
    this.#ua = null
    this.#socket?.disconnect()
    this.#socket = null
    ua?.stop()
  }

  /** The newest ring wins: when the switch rings again while we hold an older leg, that leg is dead already. */
  #rung(session: RTCSession) {
    this.#call?.abandon()
    this.#echo?.end()
    this.#echo = null
    const call = new SipCall(session, this.#speaker, {
      up: () => this.#call === call && this.#change({ sound: 'up' }),
      over: () => this.#call === call && this.#over(),
      pathLost: () => this.#call === call && this.#pathLost(),
    })
    this.#call = call
    this.#change({ sound: 'ringing', hold: 'none', muted: false, path: 'fine' })
  }

  #over() {
    this.#call = null
    this.#renewWanted = false
    this.#change({ sound: 'none', hold: 'none', muted: false, path: 'fine' })
  }

  #change(change: Partial<PhoneState>) {
    this.state.set({ ...this.state.get(), ...change })
  }
}
