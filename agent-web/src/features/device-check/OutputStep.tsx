import { useState } from 'react'
import type { OutputName } from '../../phone/AudioDevices'
import { useAudioDevices } from '../../phone/usePhone'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { DeviceChoice, Step } from './Step'
import { playTone } from './tone'

/** The headset to hear callers with, or the device that rings: another one where wanted, so that a ring is heard off the head. */
export function OutputStep({ output, onHeard }: { output: OutputName; onHeard?(heard: boolean): void }) {
  const { t } = useText()
  const { devices, list, choices } = useAudioDevices()
  const [heard, setHeard] = useState<'no' | 'playing' | 'played' | 'yes'>('no')
  const become = (now: typeof heard) => {
    setHeard(now)
    onHeard?.(now === 'yes')
  }
  const play = async () => {
    become('playing')
    await playTone(devices.sink(output))
    become('played')
  }
  const speaker = output === 'speaker'
  return (
    <Step
      icon={speaker ? 'speaker' : 'bell'}
      name={output}
      title={speaker ? 'check.speaker' : 'check.ringer'}
      tone={heard === 'yes' ? 'ready' : speaker ? 'pause' : 'off'}
      word={heard === 'yes' ? 'check.speaker-ok' : speaker ? 'check.unchecked' : 'check.optional'}
    >
      {list.canRoute && list.speakers.length > 0 && (
        <DeviceChoice
          label={t(speaker ? 'check.which-speaker' : 'check.which-ringer')}
          usual={t('check.system-device', { device: list.speakers[0]?.label || t('check.device-number', { n: 1 }) })}
          name={output}
          all={list.speakers}
          chosen={choices[output]}
          onChoose={(device) => {
            devices.choose({ [output]: device })
            become('no')
          }}
        />
      )}
      <div className="check-step__buttons">
        <Button icon="play" disabled={heard === 'playing'} data-testid={`play-${output}`} onClick={() => void play()}>
          {t(heard === 'playing' ? 'check.playing' : 'check.play')}
        </Button>
        {heard === 'played' && (
          <Button icon="check" data-testid={`heard-${output}`} onClick={() => become('yes')}>
            {t('check.heard')}
          </Button>
        )}
      </div>
      {heard === 'played' && <p className="quiet">{t('check.not-heard')}</p>}
    </Step>
  )
}
