import { useState } from 'react'
import { DeskProvider } from '../desk/useDesk'
import { DeviceCheckProvider } from '../features/device-check/useDeviceCheck'
import { AudioDevices } from '../phone/AudioDevices'
import { Microphone } from '../phone/Microphone'
import { SipPhone } from '../phone/SipPhone'
import { PhoneProvider } from '../phone/usePhone'
import { Reasons } from '../ui/Reasons'
import { WrapUpCodes } from '../ui/WrapUpCodes'
import type { Me } from '../wire/api'
import { rememberDevices, rememberedDevices } from './rememberedDevices'
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
  const element = speaker()
  const devices = new AudioDevices(element)
  const chosen = rememberedDevices()
  devices.choose(chosen)
  void microphone.choose(chosen.microphone)
  devices.choices.subscribe(() => rememberDevices(devices.choices.get()))
  // Names and ids are told once the microphone is there.
  microphone.state.subscribe(() => microphone.state.get().is === 'ok' && void devices.refresh())
  return { microphone, devices, phone: new SipPhone(microphone, element) }
}

/** Everything that lives as long as one person is logged in at this page. */
export function Workplace({ me, onOut }: { me: Me; onOut(): void }) {
  const [parts] = useState(makePhone)
  return (
    <DeskProvider enabled={me.role !== 'REVIEWER'}>
      <PhoneProvider {...parts}>
        <DeviceCheckProvider enabled={me.role === 'AGENT'}>
          <WrapUpCodes>
            <Reasons>
              <Shell me={me} onOut={onOut} />
            </Reasons>
          </WrapUpCodes>
        </DeviceCheckProvider>
      </PhoneProvider>
    </DeskProvider>
  )
}
