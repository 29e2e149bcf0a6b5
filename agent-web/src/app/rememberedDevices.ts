import { NO_CHOICE, type AudioDevice, type DeviceChoices } from '../phone/AudioDevices'

const REMEMBERED = 'seatline.devices'

const isDevice = (value: unknown): value is AudioDevice =>
  typeof value === 'object' && value !== null && 'id' in value && 'label' in value && typeof value.id === 'string' && typeof value.label === 'string'

/** The devices chosen at this browser; they belong to the seat, not to the person. */
export function rememberedDevices(): DeviceChoices {
  try {
    const kept = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}') as Record<string, unknown>
    const of = (name: keyof DeviceChoices) => (isDevice(kept[name]) ? kept[name] : null)
    return { microphone: of('microphone'), speaker: of('speaker'), ringer: of('ringer') }
  } catch {
    return NO_CHOICE
  }
}

export const rememberDevices = (choices: DeviceChoices) => localStorage.setItem(REMEMBERED, JSON.stringify(choices))
