import { useText } from '../../languages/useText'
import { Panel } from '../../ui/parts'
import type { Leaning } from '../../wire/api'
import { signed } from './signed'

const ROW = 26
const NAME = 150
const WIDTH = 760
const MIDDLE = NAME + (WIDTH - NAME) / 2
const REACH = (WIDTH - NAME) / 2 - 60

const short = (name: string) => (name.length > 11 ? `${name.slice(0, 10)}…` : name)

/** A bar to the left for who is stricter than the others, to the right for who is milder. */
export function LeaningChart({ leanings, names }: { leanings: readonly Leaning[]; names: Readonly<Record<string, string>> }) {
  const { t } = useText()
  const most = Math.max(5, ...leanings.map(({ mean }) => Math.abs(mean)))
  const height = leanings.length * ROW + 24
  return (
    <Panel title={t('calibration.leaning')}>
      <svg className="figure-chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('calibration.leaning-label', { count: leanings.length })}>
        <line x1={MIDDLE} x2={MIDDLE} y1={0} y2={height - 20} className="figure-chart__grid" />
        <text x={NAME} y={height - 4} className="figure-chart__axis">
          {t('calibration.stricter')}
        </text>
        <text x={WIDTH} y={height - 4} textAnchor="end" className="figure-chart__axis">
          {t('calibration.milder')}
        </text>
        {leanings.map(({ reviewer, mean, absolute, calls }, n) => {
          const y = n * ROW + ROW / 2
          const end = MIDDLE + (mean / most) * REACH
          return (
            <g key={reviewer} data-testid={`leaning-${reviewer}`}>
              <title>{t('calibration.leaning-of', { name: names[reviewer] ?? '', mean: signed(mean), absolute: absolute.toFixed(1), calls })}</title>
              <text x={NAME - 10} y={y + 4} textAnchor="end" className="figure-chart__name">
                {short(names[reviewer] ?? '')}
              </text>
              <rect x={Math.min(MIDDLE, end)} y={y - 6} width={Math.abs(end - MIDDLE)} height={12} className="figure-chart__mean" />
              <text x={mean < 0 ? end - 6 : end + 6} y={y + 4} textAnchor={mean < 0 ? 'end' : 'start'} className="figure-chart__name num">
                {signed(mean)}
              </text>
            </g>
          )
        })}
      </svg>
      <p className="field__hint">{t('calibration.leaning-hint')}</p>
    </Panel>
  )
}
