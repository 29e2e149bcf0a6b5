import { useText } from '../../languages/useText'
import type { Heard, SideFigures } from '../../wire/api'
import { clock } from '../format'
import { Pill } from '../parts'
import { SIDES } from './sides'

/** What the sound says by itself, side by side; a figure that is not sure is a band or says so. */
export function SoundFigures({ heard }: { heard: Heard }) {
  const { t, word } = useText()
  const { figures, flags, failure } = heard
  if (!figures) return <p className="quiet">{t('sound.unheard', { why: word('recording-reason', failure ?? 'not-a-wav') })}</p>
  const columns: [string, (side: SideFigures) => string][] = [
    [t('sound.talk'), (side) => `${clock(side.talkMs)}${side.sure ? '' : ` ${t('sound.unsure')}`}`],
    [t('sound.monologue'), (side) => clock(side.longestMonologueMs)],
    [t('sound.first-word'), (side) => (side.firstWordMs == null ? t('ui.none') : t('sound.seconds', { seconds: (side.firstWordMs / 1000).toFixed(1) }))],
    [t('sound.interruptions'), (side) => String(side.interruptions)],
    [t('sound.rate'), ({ rate }) => (rate ? t('sound.rate-band', { low: Math.round(rate.low), high: Math.round(rate.high) }) : t('sound.too-little'))],
    [t('sound.loudness'), (side) => (side.loudness == null ? t('ui.none') : `${side.loudness.toFixed(1)} LUFS`)],
    [t('sound.noise'), (side) => `${side.noiseDbfs.toFixed(0)} dBFS`],
    [t('sound.clipped'), (side) => `${(side.clippedShare * 100).toFixed(2)}%`],
  ]
  return (
    <details className="sound-figures" data-testid="sound-figures">
      <summary>
        {t('sound.title')}
        {flags.map((flag) => (
          <Pill key={flag} tone="ring">
            {word('sound-flag', flag)}
          </Pill>
        ))}
        <span className="quiet num">
          {t('sound.both', { silence: clock(figures.silenceMs), deadAir: clock(figures.longestDeadAirMs), talkOvers: figures.talkOvers.length, talkOver: (figures.talkOverMs / 1000).toFixed(1) })}
        </span>
      </summary>
      <table className="sound-figures__sides">
        <thead>
          <tr>
            <th scope="col">{t('sound.side')}</th>
            {columns.map(([name]) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side}>
              <th scope="row" className={`side--${side}`}>
                {t(`player.${side}`)}
              </th>
              {columns.map(([name, cell]) => (
                <td key={name} className="num">
                  {cell(figures[side])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
