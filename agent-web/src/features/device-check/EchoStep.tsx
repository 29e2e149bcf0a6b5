import { useState } from 'react'
import { useText, type TextKey } from '../../languages/useText'
import type { LineState } from '../../phone/Phone'
import { useAudioDevices, usePhone } from '../../phone/usePhone'
import { routeTo } from '../../phone/AudioDevices'
import { Button } from '../../ui/Button'
import type { Tone } from '../../ui/parts'
import { runEchoTest, type EchoFound, type EchoStage } from './echoTest'
import { Step } from './Step'

const LINES: Record<LineState, [Tone, TextKey]> = {
  registered: ['pause', 'check.unchecked'],
  off: ['pause', 'light.connecting'],
  connecting: ['pause', 'light.connecting'],
  'socket-gone': ['bad', 'light.phone-gone'],
  refused: ['bad', 'light.phone-gone'],
}
const STAGES: Record<EchoStage, TextKey> = { calling: 'check.echo-calling', beeps: 'check.echo-beeps', speak: 'check.echo-speak' }
const SLOW_ECHO_MS = 500
const POOR_MOS = 3.5

/** The line to the switch: sound goes there and comes back, and the network is measured meanwhile. */
export function EchoStep({ onFound }: { onFound(found: EchoFound | null): void }) {
  const { t } = useText()
  const { phone, microphone, state, voice } = usePhone()
  const { devices } = useAudioDevices()
  const [stage, setStage] = useState<EchoStage | null>(null)
  const [found, setFound] = useState<EchoFound | 'failed' | null>(null)

  const run = async () => {
    const stream = microphone.stream
    if (!stream) return
    setFound(null)
    onFound(null)
    const speaker = new Audio()
    await routeTo(speaker, devices.sink('speaker'))
    try {
      const measured = await runEchoTest(phone, { microphone: stream, speaker, onStage: setStage })
      setFound(measured)
      onFound(measured)
    } catch {
      setFound('failed')
    } finally {
      setStage(null)
    }
  }
  const [tone, word] = verdict(found, LINES[state.line])
  const blocked = state.line !== 'registered' || state.sound !== 'none' || voice.is !== 'ok'
  return (
    <Step icon="phone" name="echo" title="check.line" tone={stage ? 'pause' : tone} word={stage ? STAGES[stage] : word}>
      {LINES[state.line][0] === 'bad' && <p className="check-step__wrong">{t(state.line === 'refused' ? 'trouble.refused.remedy' : 'trouble.socket.remedy')}</p>}
      {stage === 'speak' ? <p className="check-step__now">{t('check.echo-speak-hint')}</p> : <p className="quiet">{t('check.echo-hint')}</p>}
      {found === 'failed' && (
        <p className="check-step__wrong" role="alert">
          {t('check.echo-failed')}
        </p>
      )}
      {found !== null && found !== 'failed' && <Figures found={found} />}
      <Button icon="play" disabled={blocked || stage !== null} data-testid="echo-start" onClick={() => void run()}>
        {t(stage ? 'check.echo-running' : found ? 'check.echo-again' : 'check.echo-start')}
      </Button>
      {stage && <progress className="check-step__progress" aria-label={t('check.echo-running')} />}
      {voice.is !== 'ok' && <p className="quiet">{t('check.echo-needs-microphone')}</p>}
    </Step>
  )
}

function verdict(found: EchoFound | 'failed' | null, before: [Tone, TextKey]): [Tone, TextKey] {
  if (found === null) return before
  if (found === 'failed' || found.echoMs === null) return ['bad', 'check.echo-none']
  const poor = found.echoMs > SLOW_ECHO_MS || (found.summary.mos ?? 5) < POOR_MOS
  return poor ? ['pause', 'check.echo-poor'] : ['ready', 'check.echo-ok']
}

function Figures({ found: { echoMs, summary } }: { found: EchoFound }) {
  const { t } = useText()
  const figures: [TextKey, string][] = [
    ['check.echo-time', echoMs === null ? t('ui.none') : t('check.ms', { n: echoMs })],
    ['quality.rtt', summary.rttMs === null ? t('ui.none') : t('check.ms', { n: summary.rttMs })],
    ['quality.jitter', summary.jitterMs === null ? t('ui.none') : t('check.ms', { n: summary.jitterMs })],
    ['quality.loss', summary.lossPercent === null ? t('ui.none') : `${summary.lossPercent.toFixed(1)}%`],
    ['quality.mos', summary.mos === null ? t('ui.none') : summary.mos.toFixed(1)],
  ]
  return (
    <>
      <dl className="check-figures" data-testid="echo-figures">
        {figures.map(([what, value]) => (
          <div key={what}>
            <dt>{t(what)}</dt>
            <dd className="num">{value}</dd>
          </div>
        ))}
      </dl>
      {echoMs === null && (
        <p className="check-step__wrong" role="alert">
          {t('check.echo-none-hint')}
        </p>
      )}
    </>
  )
}
