import type { UA } from 'jssip/lib/UA'
import type { Echo } from './Phone'
import { CONNECTION } from './SipCall'
import { readCounters } from './soundCounters'

const ANSWERED_WITHIN_MS = 8_000
/** The switch's echo, which an agent's phone may dial; see the dialplan. */
const NUMBER = '600'

/** Calls the switch's echo. Beside the phone's own call state: no customer is in it. */
export function callEcho(ua: UA, domain: string, voice: MediaStream): Promise<Echo> {
  return new Promise((answered, refused) => {
    let heard: MediaStream | null = null
    const session = ua.call(`sip:${NUMBER}@${domain}`, { mediaStream: voice, pcConfig: CONNECTION })
    const listen = (connection: RTCPeerConnection) =>
      connection.addEventListener('track', ({ streams, track }) => {
        heard = streams[0] ?? new MediaStream([track])
      })
    if (session.connection) listen(session.connection as RTCPeerConnection)
    else session.on('peerconnection', ({ peerconnection }) => listen(peerconnection))
    const end = () => {
      clearTimeout(timer)
      if (!session.isEnded()) session.terminate()
    }
    const timer = setTimeout(() => {
      end()
      refused(new Error('no answer'))
    }, ANSWERED_WITHIN_MS)
    session.on('icecandidate', ({ ready }) => ready())
    session.on('failed', () => {
      clearTimeout(timer)
      refused(new Error('refused'))
    })
    session.on('confirmed', () => {
      clearTimeout(timer)
      const counters = async () => readCounters((await (session.connection as RTCPeerConnection).getStats()).entries())
      if (heard) return answered({ heard, counters, end })
      end()
      refused(new Error('no sound'))
    })
  })
}
