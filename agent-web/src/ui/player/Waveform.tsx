import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useText } from '../../languages/useText'
import { clock } from '../format'
import type { Peaks } from '../../wire/api'
import { barsOf } from './bars'
import type { Span } from './spans'

export interface AwaySpan extends Span {
  kind: 'HOLD' | 'PAUSE'
}

const AWAY = { HOLD: 'player.band-hold', PAUSE: 'player.band-pause' } as const

interface Props {
  peaks: Peaks
  at: number
  /** Long silences. */
  bands: readonly Span[]
  /** When the customer was on hold, or silence was recorded for card data. */
  away: readonly AwaySpan[]
  /** Where both talk. */
  overlaps: readonly Span[]
  loop: Span | null
  marks: readonly number[]
  onSeek(seconds: number): void
}

const STEP = 5

/** Two lanes, the agent above and the customer below; a press or the arrow keys move the line. */
export function Waveform({ peaks, at, bands, away, overlaps, loop, marks, onSeek }: Props) {
  const { t } = useText()
  const canvas = useRef<HTMLCanvasElement>(null)
  const seconds = peaks.durationMs / 1000

  useEffect(() => {
    const box = canvas.current
    if (!box) return
    const draw = () => drawLanes(box, peaks)
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(box)
    return () => watch.disconnect()
  }, [peaks])

  const keyed = (event: KeyboardEvent) => {
    const to: Record<string, number> = { ArrowLeft: at - STEP, ArrowRight: at + STEP, PageDown: at - 30, PageUp: at + 30, Home: 0, End: seconds }
    const target = to[event.key]
    if (target === undefined) return
    event.preventDefault()
    onSeek(Math.min(seconds, Math.max(0, target)))
  }
  const pointed = (event: PointerEvent<HTMLDivElement>) => {
    if (event.type === 'pointermove' && event.buttons !== 1) return
    const { left, width } = event.currentTarget.getBoundingClientRect()
    onSeek(Math.min(1, Math.max(0, (event.clientX - left) / width)) * seconds)
  }
  const share = seconds > 0 ? Math.min(1, at / seconds) : 0
  return (
    <div
      className="waveform"
      role="slider"
      tabIndex={0}
      aria-label={t('player.position')}
      aria-valuemin={0}
      aria-valuemax={Math.round(seconds)}
      aria-valuenow={Math.round(at)}
      aria-valuetext={t('player.at-of', { at: clock(at * 1000), whole: clock(peaks.durationMs) })}
      data-testid="waveform"
      onKeyDown={keyed}
      onPointerDown={pointed}
      onPointerMove={pointed}
    >
      <canvas ref={canvas} className="waveform__lanes" />
      {bands.map((band) => (
        <span key={band.from} className="waveform__band" title={t('player.band-silence')} style={placed(band, seconds)} />
      ))}
      {away.map((one) => (
        <span key={one.from} className={`waveform__away waveform__away--${one.kind.toLowerCase()}`} title={t(AWAY[one.kind])} data-testid={`band-${one.kind.toLowerCase()}`} style={placed(one, seconds)}>
          {t(AWAY[one.kind])}
        </span>
      ))}
      {overlaps.map((overlap) => (
        <span key={overlap.from} className="waveform__overlap" title={t('player.band-talk-over')} style={placed(overlap, seconds)} />
      ))}
      {loop && <span className="waveform__loop" style={placed(loop, seconds)} />}
      {marks.map((mark, n) => (
        <span key={n} className="waveform__mark" style={{ left: `${(mark / seconds) * 100}%` }} />
      ))}
      <span className="waveform__line" style={{ left: `${share * 100}%` }} />
    </div>
  )
}

const placed = ({ from, to }: Span, seconds: number) => ({ left: `${(from / seconds) * 100}%`, width: `${((to - from) / seconds) * 100}%` })

function drawLanes(canvas: HTMLCanvasElement, { agent, customer }: Peaks) {
  const paint = canvas.getContext('2d')
  if (!paint) return
  const scale = window.devicePixelRatio || 1
  const { clientWidth: width, clientHeight: height } = canvas
  canvas.width = width * scale
  canvas.height = height * scale
  paint.scale(scale, scale)
  const style = getComputedStyle(canvas)
  const lane = height / 2
  const lanes = [
    { peaks: agent, middle: lane / 2, colour: style.getPropertyValue('--lane-agent') },
    { peaks: customer, middle: lane * 1.5, colour: style.getPropertyValue('--lane-customer') },
  ]
  for (const { peaks, middle, colour } of lanes) {
    paint.fillStyle = colour
    barsOf(peaks, Math.floor(width / 3)).forEach((loud, at) => {
      const tall = Math.max(1, loud * (lane - 8))
      paint.fillRect(at * 3, middle - tall / 2, 2, tall)
    })
  }
}
