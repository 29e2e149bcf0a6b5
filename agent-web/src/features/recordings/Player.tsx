import type { ReactNode } from 'react'
import { useText } from '../../languages/useText'
import { Button } from '../../ui/Button'
import { clock, shortTime } from '../../ui/format'
import { useKeys } from '../../ui/keys'
import { Banner, Failed, Waiting } from '../../ui/parts'
import { useLoaded } from '../../ui/useLoaded'
import * as api from '../../wire/api'
import { SIDES, type Side } from './sides'
import { SPEEDS, usePlayer, type SideSound } from './usePlayer'
import { Waveform } from './Waveform'

interface Props {
  recording: api.RecordingRow
  /** What else this person may do with it. */
  tools?: ReactNode
  onClose(): void
}

export function Player({ recording, tools, onClose }: Props) {
  const { t } = useText()
  const { element, at, playing, failed, speed, sound, toggle, seek, skip, setSpeed, setSide } = usePlayer()
  const { data: peaks, failure, loading, reload } = useLoaded(recording.id, (signal) => api.peaks(recording.id, signal))
  useKeys({ ' ': toggle, ArrowLeft: () => skip(-5), ArrowRight: () => skip(5), Escape: onClose })
  const whole = peaks?.durationMs ?? recording.durationMs ?? 0
  return (
    <section className="panel player" aria-label={t('player.title')} data-testid="player" data-playing={playing}>
      <audio ref={element} src={api.recordingAudio(recording.id)} preload="none" data-testid="player-audio" />
      <header className="player__head">
        <p className="one-line">
          <strong className="num">{recording.customerNumber}</strong>
          <span className="quiet"> · {[recording.agentName, recording.queueName, shortTime(recording.startedAt)].filter(Boolean).join(' · ')}</span>
        </p>
        {tools}
        <Button kind="plain" icon="close" aria-label={t('ui.close')} onClick={onClose} />
      </header>
      {failed && (
        <Banner tone="bad" role="alert">
          {t('player.failed')}
        </Banner>
      )}
      <div className="player__lanes">
        <div className="player__sides">
          {SIDES.map((side) => (
            <SideControl key={side} side={side} sound={sound[side]} onChange={(part) => setSide(side, part)} />
          ))}
        </div>
        <div className="player__wave">
          {peaks && <Waveform peaks={peaks} at={at} onSeek={seek} />}
          {loading && !peaks && <Waiting />}
          {failure && <Failed failure={failure} onRetry={reload} />}
        </div>
      </div>
      <div className="player__controls">
        <Button kind="plain" onClick={() => skip(-5)} aria-label={t('player.back')}>
          −5
        </Button>
        <Button kind="main" big icon={playing ? 'pause' : 'play'} data-testid="player-toggle" onClick={toggle}>
          {t(playing ? 'player.pause' : 'player.play')}
        </Button>
        <Button kind="plain" onClick={() => skip(5)} aria-label={t('player.forward')}>
          +5
        </Button>
        <span className="player__time num" data-testid="player-time">
          {t('player.at-of', { at: clock(at * 1000), whole: clock(whole) })}
        </span>
        <div className="player__speeds" role="group" aria-label={t('player.speed')}>
          {SPEEDS.map((choice) => (
            <button key={choice} type="button" className="button num" aria-pressed={choice === speed} onClick={() => setSpeed(choice)}>
              {t('player.times', { speed: choice })}
            </button>
          ))}
        </div>
      </div>
    </section>
  )
}

function SideControl({ side, sound, onChange }: { side: Side; sound: SideSound; onChange(part: Partial<SideSound>): void }) {
  const { t } = useText()
  const name = t(`player.${side}`)
  return (
    <div className={`side side--${side}`}>
      <span className="side__name">{name}</span>
      <Button kind="plain" icon="speaker" aria-pressed={sound.muted} aria-label={t('player.mute', { name })} onClick={() => onChange({ muted: !sound.muted })} />
      <input
        type="range"
        min={0}
        max={2}
        step={0.1}
        value={sound.muted ? 0 : sound.volume}
        aria-label={t('player.volume', { name })}
        onChange={(event) => onChange({ volume: Number(event.target.value), muted: false })}
      />
    </div>
  )
}
