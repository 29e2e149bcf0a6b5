import type { RTCSession } from 'jssip/lib/RTCSession'
import type { DTMF_TRANSPORT } from 'jssip/lib/Constants'
import type { Digit } from './Phone'
import { readCounters, type SoundCounters } from './soundCounters'

interface Told {
  up(): void
  over(): void
  /** The network took the sound away; nobody hung up. */
  pathLost(): void
}

export const CONNECTION: RTCConfiguration = { iceServers: [], bundlePolicy: 'max-bundle', rtcpMuxPolicy: 'require' }

/** Short gaps heal by themselves. */
const PATH_LOST_MS = 1_500

/** What JsSIP ends a call for by itself: a lost network, or a renewal that got no answer. The server decides when a call is over. */
const NOT_AN_END = new Set(['RTP Timeout', 'Media Renegotiation Failed', 'Connection Error', 'Request Timeout'])

/** One leg into this browser. It speaks through a copy of the microphone, so that ending or muting it leaves the microphone itself alone. */
export class SipCall {
  readonly #session: RTCSession
  readonly #speaker: HTMLAudioElement
  readonly #terminate: RTCSession['terminate']
  #voice: MediaStream | null = null
  #told: Told | null
  #lostTimer: ReturnType<typeof setTimeout> | undefined

  constructor(session: RTCSession, speaker: HTMLAudioElement, told: Told) {
    this.#session = session
    this.#speaker = speaker
    this.#told = told
    this.#terminate = session.terminate.bind(session)
    session.terminate = (options) => {
      if (session.isEstablished() && NOT_AN_END.has(options?.reason_phrase ?? '')) this.#told?.pathLost()
      else this.#terminate(options)
    }
    session.on('confirmed', () => this.#told?.up())
    session.on('ended', () => this.#over())
    session.on('failed', () => this.#over())
    // One candidate is enough: the switch is near, and waiting for all of them costs seconds at the answer.
    session.on('icecandidate', ({ ready }) => ready())
    session.on('peerconnection', ({ peerconnection }) => {
      peerconnection.addEventListener('track', ({ streams, track }) => this.#hear(streams[0] ?? new MediaStream([track])))
      peerconnection.addEventListener('iceconnectionstatechange', () => this.#pathChanged(peerconnection.iceConnectionState))
    })
  }

  answer(microphone: MediaStream) {
    this.#voice = microphone.clone()
    this.#session.answer({ mediaStream: this.#voice, pcConfig: CONNECTION })
  }

  /** Another headset in mid-call: the connection stays, only what is sent changes. */
  async speakThrough(microphone: MediaStream) {
    const sender = this.#session.connection?.getSenders().find(({ track }) => track?.kind === 'audio')
    const next = microphone.clone()
    const track = next.getAudioTracks()[0]
    if (!sender || !track || !this.#voice) return
    track.enabled = sender.track?.enabled ?? true
    this.#silence()
    this.#voice = next
    await sender.replaceTrack(track)
  }

  /** Asks for new ways through the network in the same call. False while another change of the call is still open. */
  renewPath(): boolean {
    if (!this.#session.isEstablished()) return false
    // JsSIP remembers that candidates were ready once and would send the new description before there is any.
    ;(this.#session as unknown as { _iceReady: boolean })._iceReady = false
    return this.#session.renegotiate({ useUpdate: false, rtcOfferConstraints: { iceRestart: true } })
  }

  async counters(): Promise<SoundCounters | null> {
    const connection = this.#session.connection as RTCPeerConnection | undefined
    if (!connection || !this.#session.isEstablished()) return null
    return readCounters((await connection.getStats()).entries())
  }

  hold(done: () => void) {
    return this.#session.isEstablished() && this.#session.hold({ useUpdate: false }, done)
  }

  resume(done: () => void) {
    return this.#session.isEstablished() && this.#session.unhold({ useUpdate: false }, done)
  }

  setMuted(muted: boolean) {
    if (muted) this.#session.mute({ audio: true })
    else this.#session.unmute({ audio: true })
  }

  sendDigit(digit: Digit) {
    if (!this.#session.isEstablished()) return
    this.#session.sendDTMF(digit, { duration: 120, interToneGap: 80, transportType: 'RFC2833' as DTMF_TRANSPORT })
  }

  end() {
    if (!this.#session.isEnded()) this.#terminate({ status_code: 486 })
  }

  /** Ends it without telling anybody: another leg has taken its place. */
  abandon() {
    this.#told = null
    this.end()
    this.#silence()
  }

  #pathChanged(state: RTCIceConnectionState) {
    clearTimeout(this.#lostTimer)
    if (state === 'disconnected') this.#lostTimer = setTimeout(() => this.#told?.pathLost(), PATH_LOST_MS)
  }

  #hear(stream: MediaStream) {
    this.#speaker.srcObject = stream
    // A page that captures sound may play it; if the browser still refuses, the element's own state shows it.
    this.#speaker.play().catch(() => this.#speaker.setAttribute('data-blocked', 'true'))
  }

  #over() {
    clearTimeout(this.#lostTimer)
    this.#silence()
    if (this.#told) this.#speaker.srcObject = null
    this.#told?.over()
  }

  #silence() {
    this.#voice?.getTracks().forEach((track) => track.stop())
    this.#voice = null
  }
}
