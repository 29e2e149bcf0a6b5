import { act, type ReactNode } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach } from 'vitest'
import { DeskContext } from '../desk/useDesk'
import type { Answer } from '../desk/DeskConnection'
import { NO_DESK, type DeskState } from '../desk/deskReducer'
import { TextProvider } from '../languages/useText'
import { AudioDevices } from '../phone/AudioDevices'
import { FakePhone } from '../phone/FakePhone'
import { Microphone } from '../phone/Microphone'
import { PhoneProvider } from '../phone/usePhone'
import { Toasts } from '../ui/Toasts'
import type { DeskMessage, DeskView } from '../wire/desk'

;(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true

export const NOW = Date.parse('2026-11-22T04:00:00Z')
export const at = (seconds: number) => new Date(NOW + seconds * 1000).toISOString()

const READY: DeskView['agent'] = { id: 1, name: 'Li', state: 'READY', reason: null, next: null, since: at(-10), reachable: true, unreachableBecause: null }

export function view(part: Partial<Omit<DeskView, 'agent'>> & { agent?: Partial<DeskView['agent']> } = {}): DeskView {
  return { version: 1, now: at(0), offer: null, call: null, wrapUp: null, lastOutcome: null, ...part, agent: { ...READY, ...part.agent } }
}

export const fakeMicrophone = (open: () => Promise<MediaStream> = async () => stream()) =>
  new Microphone({ getUserMedia: open, addEventListener: () => undefined } as unknown as MediaDevices)

function stream(): MediaStream {
  const track = { label: 'Headset', readyState: 'live', addEventListener: () => undefined, stop: () => undefined }
  return { getAudioTracks: () => [track], getTracks: () => [track] } as unknown as MediaStream
}

interface Staged {
  view?: DeskView | null
  link?: DeskState['link']
  answer?: (message: DeskMessage) => Answer
  microphone?: Microphone
}

const cleanups: (() => void)[] = []
afterEach(() => cleanups.splice(0).forEach((clean) => clean()))

/** Puts a part of the screen on a stage: the desk and the phone are fakes, the language is Chinese. */
export async function stage(part: ReactNode, { view: shown = view(), link = 'live', answer = () => ({ ok: true }), microphone = fakeMicrophone() }: Staged = {}) {
  localStorage.setItem('seatline.language', 'zh-CN')
  const box = document.createElement('div')
  document.body.append(box)
  const root = createRoot(box)
  const phone = new FakePhone()
  const devices = new AudioDevices(document.createElement('audio'), undefined)
  phone.start()
  const sent: DeskMessage[] = []
  const show = (state: Partial<DeskState>) =>
    act(async () =>
      root.render(
        <TextProvider>
          <Toasts>
            <DeskContext
              value={{
                state: { ...NO_DESK, link, view: shown, ...state },
                send: async (message) => {
                  sent.push(message)
                  return answer(message)
                },
                serverNow: () => NOW,
                reconnect: () => undefined,
                dismissNotice: () => undefined,
              }}
            >
              <PhoneProvider phone={phone} microphone={microphone} devices={devices}>
                {part}
              </PhoneProvider>
            </DeskContext>
          </Toasts>
        </TextProvider>,
      ),
    )
  await show({})
  cleanups.push(() => {
    act(() => root.unmount())
    box.remove()
  })
  const find = (testId: string) => box.querySelector<HTMLElement>(`[data-testid="${testId}"]`)
  return {
    box,
    phone,
    sent,
    show,
    find,
    text: () => box.textContent ?? '',
    act: (run: () => unknown) => act(async () => void (await run())),
    click: (testId: string) => act(async () => find(testId)?.click()),
    type: (testId: string, text: string) => act(async () => type(find(testId), text)),
    press: (key: string, on: EventTarget = document.body) =>
      act(async () => void on.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))),
  }
}

/** As a person types, or chooses from a list: React listens to the setter of the element's own class. */
function type(field: HTMLElement | null, text: string) {
  if (!field) throw new Error('no such field')
  const own = Object.getPrototypeOf(field) as object
  Object.getOwnPropertyDescriptor(own, 'value')?.set?.call(field, text)
  field.dispatchEvent(new Event(field instanceof HTMLSelectElement ? 'change' : 'input', { bubbles: true }))
}
