import { createContext, useContext, useSyncExternalStore, type ReactNode } from 'react'
import type { Microphone } from './Microphone'
import type { Phone } from './Phone'

interface PhoneParts {
  phone: Phone
  microphone: Microphone
}

const PhoneContext = createContext<PhoneParts | null>(null)

export function PhoneProvider({ phone, microphone, children }: PhoneParts & { children: ReactNode }) {
  return <PhoneContext value={{ phone, microphone }}>{children}</PhoneContext>
}

export function usePhone() {
  const parts = useContext(PhoneContext)
  if (!parts) throw new Error('no phone here')
  const { phone, microphone } = parts
  const state = useSyncExternalStore(phone.state.subscribe, phone.state.get)
  const voice = useSyncExternalStore(microphone.state.subscribe, microphone.state.get)
  return { phone, microphone, state, voice }
}
