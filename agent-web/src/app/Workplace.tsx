import { useState } from 'react'
import { DeskProvider } from '../desk/useDesk'
import { Microphone } from '../phone/Microphone'
import { SipPhone } from '../phone/SipPhone'
import { PhoneProvider } from '../phone/usePhone'
import { Reasons } from '../ui/Reasons'
import { WrapUpCodes } from '../ui/WrapUpCodes'
import type { Me } from '../wire/api'
import { Shell } from './Shell'

function speaker(): HTMLAudioElement {
  const found = document.getElementById('remote-audio')
  if (found instanceof HTMLAudioElement) return found
  const made = document.createElement('audio')
  made.id = 'remote-audio'
  made.autoplay = true
  document.body.append(made)
  return made
}

function makePhone() {
  const microphone = new Microphone()
  return { microphone, phone: new SipPhone(microphone, speaker()) }
}

/** Everything that lives as long as one person is logged in at this page. */
export function Workplace({ me, onOut }: { me: Me; onOut(): void }) {
  const [{ phone, microphone }] = useState(makePhone)
  return (
    <DeskProvider enabled={me.role !== 'REVIEWER'}>
      <PhoneProvider phone={phone} microphone={microphone}>
        <WrapUpCodes>
          <Reasons>
            <Shell me={me} onOut={onOut} />
          </Reasons>
        </WrapUpCodes>
      </PhoneProvider>
    </DeskProvider>
  )
}
