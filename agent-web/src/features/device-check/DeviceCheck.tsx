import { useState, type ReactNode } from 'react'
import { useText, type TextKey } from '../../languages/useText'
import { usePhone } from '../../phone/usePhone'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Icon, type IconName } from '../../ui/icons'
import { Pill, type Tone } from '../../ui/parts'
import type { LineState } from '../../phone/Phone'
import { playTone } from './tone'
import { useLevel } from './useLevel'
import './device-check.css'

/** Before the shift, or whenever something sounds wrong: microphone, speaker, notification, line. */
export function DeviceCheck({ onClose }: { onClose(): void }) {
  const { t } = useText()
  return (
    <Dialog title={t('check.title')} onClose={onClose} foot={<Button kind="main" onClick={onClose}>{t('check.close')}</Button>}>
      <ol className="checks">
        <MicrophoneCheck />
        <SpeakerCheck />
        <NotificationCheck />
        <LineCheck />
      </ol>
    </Dialog>
  )
}

interface StepProps {
  icon: IconName
  title: TextKey
  tone: Tone
  word: TextKey
  children: ReactNode
}

function Step({ icon, title, tone, word, children }: StepProps) {
  const { t } = useText()
  return (
    <li className="check-step">
      <Icon name={icon} size={22} />
      <div className="check-step__what">
        <p className="check-step__head">
          <strong>{t(title)}</strong>
          <Pill tone={tone} role="status">
            {t(word)}
          </Pill>
        </p>
        {children}
      </div>
    </li>
  )
}

function MicrophoneCheck() {
  const { t } = useText()
  const { microphone, voice } = usePhone()
  const level = useLevel(voice.is === 'ok' ? voice.stream : null)
  const tone: Tone = voice.is === 'ok' ? 'ready' : voice.is === 'trouble' ? 'bad' : 'pause'
  const word: TextKey = voice.is === 'trouble' ? `light.microphone-${voice.trouble}` : voice.is === 'ok' ? 'light.microphone-ok' : voice.is === 'asking' ? 'light.microphone-asking' : 'light.microphone-unchecked'
  return (
    <Step icon="microphone" title="check.microphone" tone={tone} word={word}>
      {voice.is === 'ok' && (
        <>
          <p className="quiet">{voice.label}</p>
          <meter className="check-step__level" min={0} max={1} value={level} aria-label={t('check.level')} data-testid="microphone-level" />
          <p className="quiet">{t('check.speak')}</p>
        </>
      )}
      {voice.is === 'trouble' && (
        <p className="check-step__wrong" role="alert" data-testid="microphone-trouble">
          {t(`microphone.${voice.trouble}`)} {t(`microphone.${voice.trouble}.remedy`)}
        </p>
      )}
      {voice.is !== 'ok' && (
        <Button icon="microphone" disabled={voice.is === 'asking'} data-testid="check-microphone" onClick={() => void microphone.open()}>
          {t(voice.is === 'trouble' ? 'check.try-again' : 'check.allow-microphone')}
        </Button>
      )}
    </Step>
  )
}

function SpeakerCheck() {
  const { t } = useText()
  const [heard, setHeard] = useState<'no' | 'playing' | 'played' | 'yes'>('no')
  const play = async () => {
    setHeard('playing')
    await playTone()
    setHeard('played')
  }
  return (
    <Step icon="speaker" title="check.speaker" tone={heard === 'yes' ? 'ready' : 'pause'} word={heard === 'yes' ? 'check.speaker-ok' : 'check.unchecked'}>
      <div className="check-step__buttons">
        <Button icon="play" disabled={heard === 'playing'} onClick={() => void play()}>
          {t(heard === 'playing' ? 'check.playing' : 'check.play')}
        </Button>
        {heard === 'played' && (
          <Button icon="check" onClick={() => setHeard('yes')}>
            {t('check.heard')}
          </Button>
        )}
      </div>
      {heard === 'played' && <p className="quiet">{t('check.not-heard')}</p>}
    </Step>
  )
}

function NotificationCheck() {
  const { t } = useText()
  const [permission, setPermission] = useState(() => (typeof Notification === 'undefined' ? 'denied' : Notification.permission))
  const words: Record<NotificationPermission, [Tone, TextKey]> = {
    granted: ['ready', 'check.notification-ok'],
    denied: ['bad', 'check.notification-denied'],
    default: ['pause', 'check.unchecked'],
  }
  const [tone, word] = words[permission]
  return (
    <Step icon="bell" title="check.notification" tone={tone} word={word}>
      {permission === 'default' && (
        <Button icon="bell" onClick={() => void Notification.requestPermission().then(setPermission)}>
          {t('check.allow-notification')}
        </Button>
      )}
      {permission === 'denied' && <p className="quiet">{t('check.notification-denied-hint')}</p>}
    </Step>
  )
}

const LINES: Record<LineState, [Tone, TextKey]> = {
  registered: ['ready', 'light.phone-ready'],
  off: ['pause', 'light.connecting'],
  connecting: ['pause', 'light.connecting'],
  'socket-gone': ['bad', 'light.phone-gone'],
  refused: ['bad', 'light.phone-gone'],
}

function LineCheck() {
  const { t } = useText()
  const { state } = usePhone()
  const [tone, word] = LINES[state.line]
  return (
    <Step icon="phone" title="check.line" tone={tone} word={word}>
      {tone === 'bad' && <p className="check-step__wrong">{t(state.line === 'refused' ? 'trouble.refused.remedy' : 'trouble.socket.remedy')}</p>}
    </Step>
  )
}
