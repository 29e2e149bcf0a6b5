import { useEffect } from 'react'
import { useText, type TextKey } from '../../languages/useText'
import { useAudioDevices, usePhone } from '../../phone/usePhone'
import { Button } from '../../ui/Button'
import type { Tone } from '../../ui/parts'
import { DeviceChoice, Step } from './Step'
import { useLevel } from './useLevel'

export function MicrophoneStep({ onSpoken }: { onSpoken(spoken: boolean): void }) {
  const { t } = useText()
  const { microphone, voice } = usePhone()
  const { devices, list, choices } = useAudioDevices()
  const { level, spoken } = useLevel(voice.is === 'ok' ? voice.stream : null)
  useEffect(() => onSpoken(spoken), [spoken, onSpoken])
  const tone: Tone = voice.is === 'ok' ? (spoken ? 'ready' : 'pause') : voice.is === 'trouble' ? 'bad' : 'pause'
  const words: Record<Exclude<typeof voice.is, 'trouble'>, TextKey> = {
    ok: spoken ? 'check.microphone-ok' : 'check.microphone-speak',
    asking: 'light.microphone-asking',
    unknown: 'light.microphone-unchecked',
  }
  return (
    <Step icon="microphone" name="microphone" title="check.microphone" tone={tone} word={voice.is === 'trouble' ? `light.microphone-${voice.trouble}` : words[voice.is]}>
      {voice.is === 'ok' && (
        <>
          <DeviceChoice
            label={t('check.which-microphone')}
            usual={t('check.system-device', { device: voice.label })}
            name="microphone"
            all={list.microphones}
            chosen={choices.microphone}
            onChoose={(device) => {
              devices.choose({ microphone: device })
              void microphone.choose(device)
            }}
          />
          <meter className="check-step__level" min={0} max={1} value={level} aria-label={t('check.level')} data-testid="microphone-level" />
          {!spoken && <p className="quiet">{t('check.speak')}</p>}
        </>
      )}
      {voice.is === 'trouble' && (
        <p className="check-step__wrong" role="alert" data-testid="microphone-trouble">
          {t(`microphone.${voice.trouble}`)} {t(`microphone.${voice.trouble}.remedy`)}
        </p>
      )}
      {voice.is !== 'ok' && (
        <Button icon="microphone" disabled={voice.is === 'asking'} data-testid="check-microphone" onClick={() => void microphone.open().then(() => devices.refresh())}>
          {t(voice.is === 'trouble' ? 'check.try-again' : 'check.allow-microphone')}
        </Button>
      )}
    </Step>
  )
}
