import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { AudioDevices } from './AudioDevices'
import type { Microphone } from './Microphone'
import type { Phone } from './Phone'

interface PhoneParts {
  phone: Phone
  microphone: Microphone
  devices: AudioDevices
}

const PhoneContext = createContext<PhoneParts | null>(null)

export function PhoneProvider({ phone, microphone, devices, children }: PhoneParts & { children: ReactNode }) {
  return <PhoneContext value={{ phone, microphone, devices }}>{children}</PhoneContext>
}

function useParts(): PhoneParts {
  const parts = useContext(PhoneContext)
  if (!parts) throw new Error('no phone here')
  return parts
}

export function usePhone() {
  const { phone, microphone, devices } = useParts()
  const state = useSyncExternalStore(phone.state.subscribe, phone.state.get)
  const voice = useSyncExternalStore(microphone.state.subscribe, microphone.state.get)
  return { phone, microphone, devices, state, voice }
}

export function useAudioDevices() {
  const { devices } = useParts()
  const list = useSyncExternalStore(devices.list.subscribe, devices.list.get)
  const choices = useSyncExternalStore(devices.choices.subscribe, devices.choices.get)
  return { devices, list, choices }
}
