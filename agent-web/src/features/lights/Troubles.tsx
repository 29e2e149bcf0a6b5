import { useEffect, useState } from 'react'
import { useDesk } from '../../desk/useDesk'
import { useText, type TextKey } from '../../languages/useText'
import { useAudioDevices, usePhone } from '../../phone/usePhone'
import { Button } from '../../ui/Button'
import { Banner } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { troublesOf, type Remedy } from './troubles'
import type { CallSound } from './useCallSound'

const WORDS: Record<Remedy, TextKey> = { check: 'check.open', unmute: 'trouble.unmute', ready: 'state.go-ready' }

export function Troubles({ sound, onCheck }: { sound: CallSound; onCheck(): void }) {
  const { t } = useText()
  const { state } = useDesk()
  const { state: phone, voice } = usePhone()
  const { devices } = useAudioDevices()
  const [wasRegistered, setWasRegistered] = useState(false)
  const run = useRemedies(onCheck)
  useEffect(() => {
    if (phone.line === 'registered') setWasRegistered(true)
  }, [phone.line])
  const troubles = troublesOf({
    link: state.link,
    view: state.view,
    line: phone.line,
    sound: phone.sound,
    path: phone.path,
    voice,
    heard: sound,
    speakerMissing: devices.missing('speaker'),
    wasRegistered,
    sleptSeconds: state.sleptSeconds,
  })
  return (
    <div className="troubles" role="alert" data-testid="troubles">
      {troubles.map(({ tone, what, remedy, params, button }) => (
        <Banner
          key={what}
          tone={tone}
          data-testid={what}
          tools={
            button && (
              <Button data-testid={`remedy-${button}`} onClick={() => run(button)}>
                {t(WORDS[button])}
              </Button>
            )
          }
        >
          {t(what, params)} <span className="banner__remedy">{t(remedy, params)}</span>
        </Banner>
      ))}
    </div>
  )
}

function useRemedies(onCheck: () => void) {
  const { refusal } = useText()
  const { send } = useDesk()
  const { phone, microphone } = usePhone()
  const say = useSay()
  const goReady = async () => {
    if (!(await microphone.open())) return
    const said = await send({ type: 'goReady' })
    if (!said.ok) say(refusal(said.slug, said.params))
  }
  return (remedy: Remedy) => {
    if (remedy === 'check') onCheck()
    else if (remedy === 'unmute') phone.setMuted(false)
    else void goReady()
  }
}
