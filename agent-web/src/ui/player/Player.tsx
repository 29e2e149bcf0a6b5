import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useText } from '../../languages/useText'
import * as api from '../../wire/api'
import { Button } from '../Button'
import { clock, shortTime } from '../format'
import { useKeys } from '../keys'
import { Banner, Failed, Waiting } from '../parts'
import { useLoaded } from '../useLoaded'
import { SIDES, type Side } from './sides'
import { silencesOf, type Span } from './spans'
import { SPEEDS, type PlayerControl, type SideSound } from './usePlayer'
import { SoundFigures } from './SoundFigures'
import { TranscriptPanel } from './TranscriptPanel'
import { Waveform } from './Waveform'
import './player.css'

/** What is passed over, and what is marked on the drawing. */
const PASSED_OVER = 2
const MARKED = 4

interface Props {
  recording: api.RecordingRow
  control: PlayerControl
  /** Moments that somebody spoke of, in seconds. */
  marks?: readonly number[]
  /** What else this person may do with it. */
  tools?: ReactNode
  /** Where it can be shut. */
  onClose?: () => void
}

export function Player({ recording, control, marks = [], tools, onClose }: Props) {
  const { t } = useText()
  const { element, at, playing, failed, speed, sound, loop, toggle, seek, skip, setSpeed, setSide, setLoop, passOver } = control
  const { data: peaks, failure, loading, reload } = useLoaded(recording.id, (signal) => api.peaks(recording.id, signal))
  const listened = useLoaded(`acoustics ${recording.id}`, (signal) => api.acoustics(recording.id, signal))
  const heard = listened.data
  const spans = useLoaded(`spans ${recording.id}`, (signal) => api.recordingSpans(recording.id, signal))
  const away = spans.data?.items.map(({ kind, fromMs, toMs }) => ({ kind, ...seconds({ from: fromMs, to: toMs }) })) ?? []
  const [passing, setPassing] = useState(false)
  const [loopFrom, setLoopFrom] = useState<number | null>(null)
  const silences = useMemo(() => heardSilences(heard) ?? (peaks ? silencesOf(peaks, PASSED_OVER) : []), [heard, peaks])
  useEffect(() => passOver(passing ? silences : []), [passing, silences, passOver])
  useKeys({ ' ': toggle, ArrowLeft: () => skip(-5), ArrowRight: () => skip(5), Escape: onClose })
  const turnLoop = () => {
    if (loop) setLoop(null)
    else if (loopFrom === null) return setLoopFrom(at)
    else if (at > loopFrom + 0.2) setLoop({ from: loopFrom, to: at })
    setLoopFrom(null)
  }
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
        {onClose && <Button kind="plain" icon="close" aria-label={t('ui.close')} onClick={onClose} />}
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
          {peaks && <Waveform peaks={peaks} at={at} bands={silences.filter(({ from, to }) => to - from >= MARKED)}
              away={away} overlaps={heard?.figures?.talkOvers.map(seconds) ?? []} loop={loop} marks={marks} onSeek={seek} />}
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
        <Button aria-pressed={passing} data-testid="player-pass-silence" disabled={silences.length === 0} onClick={() => setPassing(!passing)}>
          {t('player.pass-silence', { count: silences.length })}
        </Button>
        <Button aria-pressed={loop !== null} data-testid="player-loop" onClick={turnLoop}>
          {t(loop ? 'player.loop-off' : loopFrom === null ? 'player.loop-from' : 'player.loop-to', { at: clock((loopFrom ?? 0) * 1000), ...loopTexts(loop) })}
        </Button>
        <div className="player__speeds" role="group" aria-label={t('player.speed')}>
          {SPEEDS.map((choice) => (
            <button key={choice} type="button" className="button num" aria-pressed={choice === speed} onClick={() => setSpeed(choice)}>
              {t('player.times', { speed: choice })}
            </button>
          ))}
        </div>
      </div>
      {heard && <SoundFigures heard={heard} />}
      <TranscriptPanel key={recording.id} recording={recording.id} at={at} onSeek={seek} />
    </section>
  )
}

const seconds = ({ from, to }: Span): Span => ({ from: from / 1000, to: to / 1000 })

/** As the server heard them; null where it did not listen yet. */
const heardSilences = (heard: api.Heard | null) => heard?.figures?.deadAirs.map(seconds) ?? null

const loopTexts = (loop: Span | null) => ({ from: clock((loop?.from ?? 0) * 1000), to: clock((loop?.to ?? 0) * 1000) })

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
