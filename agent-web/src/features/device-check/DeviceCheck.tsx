import { useEffect, useState } from 'react'
import { useText, type TextKey } from '../../languages/useText'
import { useAudioDevices, usePhone } from '../../phone/usePhone'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { shortTime } from '../../ui/format'
import { Banner } from '../../ui/parts'
import { useSay } from '../../ui/Toasts'
import { useSaving } from '../../ui/useSaving'
import * as api from '../../wire/api'
import { EchoStep } from './EchoStep'
import type { EchoFound } from './echoTest'
import { MicrophoneStep } from './MicrophoneStep'
import { NotificationStep, permissionNow } from './NotificationStep'
import { OutputStep } from './OutputStep'
import { useDeviceCheck } from './useDeviceCheck'
import './device-check.css'

/** Before the shift, or whenever something sounds wrong: which devices, whether they work, and how far the switch is. */
export function DeviceCheck({ onClose }: { onClose(): void }) {
  const { t } = useText()
  const say = useSay()
  const { voice } = usePhone()
  const { devices } = useAudioDevices()
  const { today, need, done } = useDeviceCheck()
  const { saving, save, above } = useSaving()
  const [spoken, setSpoken] = useState(false)
  const [heard, setHeard] = useState(false)
  const [echo, setEcho] = useState<EchoFound | null>(null)
  const [permission, setPermission] = useState(permissionNow)
  useEffect(() => void devices.refresh(), [devices, voice.is])

  const left: [boolean, TextKey][] = [
    [!spoken, 'check.left-microphone'],
    [!heard, 'check.left-speaker'],
    [echo === null, 'check.left-echo'],
  ]
  const open = left.filter(([missing]) => missing).map(([, what]) => t(what))
  const keep = async () => {
    const kept = await save(() =>
      api.saveDeviceCheck({
        microphone: voice.is === 'ok' ? voice.label : '',
        speaker: devices.labelOf('speaker'),
        ringer: devices.labelOf('ringer'),
        microphoneHeard: spoken,
        speakerHeard: heard,
        echoHeard: echo?.echoMs != null,
        notifications: permission === 'granted',
        echoMs: echo?.echoMs ?? null,
        rttMs: echo?.summary.rttMs ?? null,
        jitterMs: echo?.summary.jitterMs ?? null,
        lossPercent: echo?.summary.lossPercent ?? null,
        mos: echo?.summary.mos ?? null,
      }),
    )
    if (!kept) return
    done(kept)
    say(t(`check.result-${kept.result ?? 'FAILED'}`))
    onClose()
  }
  const wrong = above([])
  return (
    <Dialog
      title={t('check.title')}
      onClose={onClose}
      wide
      foot={
        <>
          <p className="check-left quiet">{open.length > 0 ? t('check.left', { what: open.join(t('ui.and')) }) : t('check.all-done')}</p>
          <Button onClick={onClose}>{t('ui.close')}</Button>
          <Button kind="main" disabled={saving || open.length > 0} data-testid="check-save" onClick={() => void keep()}>
            {t('check.save')}
          </Button>
        </>
      }
    >
      {wrong && (
        <Banner tone="bad" role="alert">
          {wrong}
        </Banner>
      )}
      {need === 'changed' && (
        <Banner tone="pause" icon="microphone">
          {t('check.devices-changed')}
        </Banner>
      )}
      {today?.result && need !== 'changed' && today.at && (
        <Banner tone={today.result === 'PASSED' ? 'ready' : 'pause'} icon="check">
          {t('check.done-today', { time: shortTime(today.at) })} {t(`check.result-${today.result}`)}
        </Banner>
      )}
      <ol className="checks">
        <MicrophoneStep onSpoken={setSpoken} />
        <OutputStep output="speaker" onHeard={setHeard} />
        <OutputStep output="ringer" />
        <EchoStep onFound={setEcho} />
        <NotificationStep permission={permission} onPermission={setPermission} />
      </ol>
    </Dialog>
  )
}
