import { useText } from '../../languages/useText'
import { Panel } from '../../ui/parts'
import type { DriftLine } from '../../wire/api'
import { apart } from './apart'
import { signed } from './signed'

const WIDTH = 760
const HEIGHT = 200
const LEFT = 60
const RIGHT = 130
const BOTTOM = 24
const DASHES = ['', '6 4', '2 3', '10 3 2 3']

/** How far each reviewer was from the others, month by month: a line each, told apart by its dashes too, and the numbers below. */
export function DriftChart({ points }: { points: readonly DriftLine[] }) {
  const { t } = useText()
  const months = [...new Set(points.map(({ month }) => month))].sort()
  const reviewers = [...new Map(points.map(({ reviewerId, name }) => [reviewerId, name])).entries()]
  const most = Math.max(5, ...points.map(({ mean }) => Math.abs(mean)))
  const x = (month: string) => LEFT + (months.length === 1 ? 0.5 : months.indexOf(month) / (months.length - 1)) * (WIDTH - LEFT - RIGHT)
  const y = (mean: number) => (HEIGHT - BOTTOM) / 2 - (mean / most) * ((HEIGHT - BOTTOM) / 2 - 10)
  const last = (reviewer: number) => points.findLast((one) => one.reviewerId === reviewer)
  const labels = apart(
    reviewers.map(([reviewer]) => y(last(reviewer)?.mean ?? 0)),
    14,
  )
  const at = (reviewer: number, month: string) => points.find((one) => one.reviewerId === reviewer && one.month === month)
  return (
    <Panel title={t('calibration.drift')}>
      <svg className="figure-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={t('calibration.drift-label', { count: reviewers.length })}>
        {[-most, 0, most].map((mean) => (
          <g key={mean}>
            <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(mean)} y2={y(mean)} className="figure-chart__grid" />
            <text x={LEFT - 6} y={y(mean) + 4} textAnchor="end" className="figure-chart__axis">
              {signed(mean)}
            </text>
          </g>
        ))}
        {months.map((month) => (
          <text key={month} x={x(month)} y={HEIGHT - 4} textAnchor="middle" className="figure-chart__axis">
            {month}
          </text>
        ))}
        {reviewers.map(([reviewer, name], n) => {
          const own = points.filter((one) => one.reviewerId === reviewer)
          return (
            <g key={reviewer}>
              <polyline points={own.map((one) => `${x(one.month)},${y(one.mean)}`).join(' ')} className="drift__line" strokeDasharray={DASHES[n % DASHES.length]} />
              {own.map((one) => (
                <circle key={one.month} cx={x(one.month)} cy={y(one.mean)} r={4} className="figure-chart__mean" />
              ))}
              <text x={x(last(reviewer)?.month ?? '') + 10} y={(labels[n] ?? 0) + 4} className="figure-chart__name">
                {name}
              </text>
            </g>
          )
        })}
      </svg>
      <div className="table-box" tabIndex={0} role="region" aria-label={t('calibration.drift')}>
        <table className="table">
          <thead>
            <tr>
              <th>{t('score.reviewer')}</th>
              <th aria-hidden="true" />
              {months.map((month) => (
                <th key={month} className="right num">
                  {month}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reviewers.map(([reviewer, name], n) => (
              <tr key={reviewer} data-testid={`drift-${reviewer}`}>
                <td>{name}</td>
                <td aria-hidden="true">
                  <svg width={48} height={10}>
                    <line x1={0} x2={48} y1={5} y2={5} className="drift__line" strokeDasharray={DASHES[n % DASHES.length]} />
                  </svg>
                </td>
                {months.map((month) => {
                  const point = at(reviewer, month)
                  return (
                    <td key={month} className="num right">
                      {point ? t('calibration.drift-point', { mean: signed(point.mean), calls: point.calls }) : '—'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  )
}
