import { useText } from '../../languages/useText'
import type { Figure } from '../../wire/api'

const ROW = 26
const LEFT = 150
const WIDTH = 760
const RIGHT = 60
const x = (score: number) => LEFT + (score / 100) * (WIDTH - LEFT - RIGHT)

/** A dot for each average and a line as long as its doubt; a hollow dot is a bare sample that says nothing of all calls. */
export function FigureChart({ figures }: { figures: readonly Figure[] }) {
  const { t } = useText()
  const height = figures.length * ROW + 28
  return (
    <svg className="figure-chart" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t('figures.chart-label', { count: figures.length })}>
      {[0, 20, 40, 60, 80, 100].map((score) => (
        <g key={score}>
          <line x1={x(score)} x2={x(score)} y1={0} y2={height - 22} className="figure-chart__grid" />
          <text x={x(score)} y={height - 6} textAnchor="middle" className="figure-chart__axis">
            {score}
          </text>
        </g>
      ))}
      {figures.map(({ key, name, estimate: { mean, low, high }, plain }, n) => {
        const y = n * ROW + ROW / 2
        const middle = mean ?? plain
        return (
          <g key={key}>
            <text x={LEFT - 10} y={y + 4} textAnchor="end" className="figure-chart__name">
              {name.length > 11 ? `${name.slice(0, 10)}…` : name}
            </text>
            {low != null && high != null && <line x1={x(low)} x2={x(high)} y1={y} y2={y} className="figure-chart__interval" />}
            <circle cx={x(middle)} cy={y} r={5} className={mean == null ? 'figure-chart__bare' : 'figure-chart__mean'} />
            <text x={WIDTH - RIGHT + 12} y={y + 4} className="figure-chart__name num">
              {middle.toFixed(1)}
            </text>
          </g>
        )
      })}
    </svg>
  )
}
