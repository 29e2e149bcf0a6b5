import { useDesk } from '../../desk/useDesk'
import { useText } from '../../languages/useText'
import { usePhone } from '../../phone/usePhone'
import { Icon, type IconName } from '../../ui/icons'
import { linkLight, microphoneLight, phoneLight, qualityLight, type LightWord } from './lightsOf'
import type { CallSound } from './useCallSound'
import './lights.css'

/** The three things a call needs, and in a call how it sounds: each a colour and a word. A press opens the device check. */
export function Lights({ sound, onCheck }: { sound: CallSound; onCheck(): void }) {
  const { t } = useText()
  const { state } = useDesk()
  const { state: phone, voice } = usePhone()
  const quality = qualityLight(sound)
  return (
    <button type="button" className="lights" onClick={onCheck} title={t('light.open-check')} data-testid="lights">
      <Light icon="link" name="server" label={t('light.server')} light={linkLight(state.link)} />
      <Light icon="phone" name="phone" label={t('light.phone')} light={phoneLight(phone.line)} />
      <Light icon="microphone" name="microphone" label={t('light.microphone')} light={microphoneLight(voice)} />
      {quality && <Light icon="recordings" name="quality" label={t('light.quality')} light={quality} />}
    </button>
  )
}

function Light({ icon, name, label, light }: { icon: IconName; name: string; label: string; light: LightWord }) {
  const { t } = useText()
  return (
    <span className={`light light--${light.glow}`} data-testid={`light-${name}`} data-glow={light.glow}>
      <Icon name={icon} size={16} />
      <span className="unseen">{label}</span>
      <span>{t(light.word)}</span>
    </span>
  )
}
