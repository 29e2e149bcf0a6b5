import type { RTCSession } from 'jssip/lib/RTCSession'
import type { DTMF_TRANSPORT } from 'jssip/lib/Constants'
import type { Digit } from './Phone'

interface Told {
  up(): void
  over(): void
}

const CONNECTION: RTCConfiguration = { iceServers: [], bundlePolicy: 'max-bundle', rtcpMuxPolicy: 'require' }

/** One leg into this browser. It speaks through a copy of the microphone, so that ending or muting it leaves the microphone itself alone. */
export class SipCall {
  readonly #session: RTCSession
  readonly #speaker: HTMLAudioElement
  #voice: MediaStream | null = null
  #told: Told | null

  constructor(session: RTCSession, speaker: HTMLAudioElement, told: Told) {
    this.#session = session
    this.#speaker = speaker
    this.#told = told
    session.on('confirmed', () => this.#told?.up())
    session.on('ended', () => this.#over())
    session.on('failed', () => this.#over())
    // One candidate is enough: the switch is near, and waiting for all of them costs seconds at the answer.
    session.on('icecandidate', ({ ready }) => ready())
    session.on('peerconnection', ({ peerconnection }) => {
      peerconnection.addEventListener('track', ({ streams, track }) => this.#hear(streams[0] ?? new MediaStream([track])))
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
    if (!this.#session.isEnded()) this.#session.terminate({ status_code: 486 })
  }

  /** Ends it without telling anybody: another leg has taken its place. */
  abandon() {
    this.#told = null
    this.end()
    this.#silence()
  }

  #hear(stream: MediaStream) {
    this.#speaker.srcObject = stream
    // A page that captures sound may play it; if the browser still refuses, the element's own state shows it.
    this.#speaker.play().catch(() => this.#speaker.setAttribute('data-blocked', 'true'))
  }

  #over() {
    this.#silence()
    if (this.#told) this.#speaker.srcObject = null
    this.#told?.over()
  }

  #silence() {
    this.#voice?.getTracks().forEach((track) => track.stop())
    this.#voice = null
  }
}
